package io.helicon.runtime.http;

import io.helicon.runtime.ProbeResult;
import io.helicon.runtime.Readiness;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** {@code GET /hc} on the server's own port, as Plasma has it: 200 when Redis answers, else 500, and no body. */
@Singleton
class PlasmaHealthRoute {
    private static final Logger LOG = Logger.getLogger(PlasmaHealthRoute.class);
    private static final int OK = 200;
    private static final int FAILED = 500;

    private final Readiness readiness;

    PlasmaHealthRoute(Readiness readiness) {
        this.readiness = readiness;
    }

    void register(@Observes Router router) {
        router.route(HealthOperations.PATH)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::answer);
    }

    private void answer(RoutingContext context) {
        readiness
                .check("redis")
                .map(ProbeResult::up)
                .subscribe()
                .with(up -> answer(context, up ? OK : FAILED), failure -> fail(context, failure));
    }

    private static void fail(RoutingContext context, Throwable failure) {
        LOG.error("it cannot be told whether Redis answers", failure);
        answer(context, FAILED);
    }

    private static void answer(RoutingContext context, int status) {
        context.response()
                .setStatusCode(status)
                .putHeader("cache-control", "no-store")
                .end()
                .onFailure(failure -> LOG.debug("a prober went away", failure));
    }
}
