package io.helicon.runtime.http;

import io.helicon.runtime.Probe;
import io.helicon.runtime.ProbeResult;
import io.helicon.runtime.RuntimeConfig;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.NetClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.net.NetClient;
import io.vertx.mutiny.core.net.NetSocket;
import jakarta.inject.Singleton;
import java.util.List;

/** Do the peers take connections? Shown only: a node needs none of them for its own work. */
@Singleton
class PeersProbe implements Probe {
    private static final int PATIENCE_MILLIS = 1_000;

    private final NetClient client;
    private final List<String> peers;

    PeersProbe(Vertx vertx, RuntimeConfig config) {
        this.client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(PATIENCE_MILLIS));
        this.peers =
                config.cluster().seeds().map(seeds -> List.of(seeds.split(","))).orElse(List.of());
    }

    @Override
    public String name() {
        return "peers";
    }

    @Override
    public Uni<ProbeResult> check() {
        return Multi.createFrom()
                .iterable(peers)
                .onItem()
                .transformToUniAndMerge(this::state)
                .collect()
                .asList()
                .map(PeersProbe::result);
    }

    private static ProbeResult result(List<String> states) {
        String detail = states.isEmpty()
                ? "none"
                : String.join(", ", states.stream().sorted().toList());
        boolean up = states.stream().allMatch(state -> state.endsWith(" up"));
        return up ? new ProbeResult(true, false, detail) : ProbeResult.impaired(detail);
    }

    private Uni<String> state(String peer) {
        int colon = peer.lastIndexOf(':');
        String host = peer.substring(0, colon).replaceAll("[\\[\\]]", "");
        return client.connect(Integer.parseInt(peer.substring(colon + 1)), host)
                .call(NetSocket::close)
                .replaceWith(peer + " up")
                .onFailure()
                .recoverWithItem(peer + " down");
    }
}
