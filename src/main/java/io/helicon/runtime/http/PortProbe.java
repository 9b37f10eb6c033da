package io.helicon.runtime.http;

import io.helicon.runtime.Probe;
import io.helicon.runtime.ProbeResult;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

/** Does the port take connections? The operators' one is open first, and may be asked in between. */
@Singleton
class PortProbe implements Probe {
    private volatile boolean open;

    void opened(@ObservesAsync HttpServerStart plain) {
        open = true;
    }

    void opened(@ObservesAsync HttpsServerStart secure) {
        open = true;
    }

    @Override
    public String name() {
        return "port";
    }

    @Override
    public Uni<ProbeResult> check() {
        return Uni.createFrom().item(() -> open ? ProbeResult.ok() : ProbeResult.down("not open yet"));
    }
}
