package io.helicon.runtime.plasma;

import io.smallrye.mutiny.Uni;
import io.vertx.core.net.NetClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.net.NetClient;
import io.vertx.mutiny.core.net.NetSocket;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A packet is a line on one connection, which the packet that finds none makes anew. */
final class TcpSender implements Sender {
    private static final Logger LOG = Logger.getLogger(TcpSender.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final NetClient client;
    private final String host;
    private final int port;
    private volatile Optional<NetSocket> open = Optional.empty();

    TcpSender(Vertx vertx, String host, int port) {
        int millis = Math.toIntExact(PATIENCE.toMillis());
        this.client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(millis));
        this.host = host;
        this.port = port;
    }

    @Override
    public Uni<Void> send(String packet) {
        return open.map(socket -> Uni.createFrom().item(socket))
                .orElseGet(this::connect)
                .flatMap(socket -> write(socket, packet + "\n"));
    }

    private Uni<NetSocket> connect() {
        return client.connect(port, host).invoke(this::opened);
    }

    /** What the server says is read away, or its goodbye would not be noticed either. */
    private void opened(NetSocket socket) {
        open = Optional.of(socket);
        socket.handler(answer -> {})
                .exceptionHandler(failure -> LOG.debug("a syslog connection broke", failure))
                .closeHandler(() -> open = Optional.empty());
    }

    /** A server that takes nothing any more is as good as gone. */
    private Uni<Void> write(NetSocket socket, String line) {
        return socket.write(line).ifNoItem().after(PATIENCE).fail().onFailure().call(socket::close);
    }
}
