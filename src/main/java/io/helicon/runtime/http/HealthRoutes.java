package io.helicon.runtime.http;

import io.helicon.runtime.ProbeResult;
import io.helicon.runtime.Readiness;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** {@code GET /healthz} (does this process live?) and {@code GET /healthr} (may it get work?), for operators. */
@Singleton
class HealthRoutes {
    private static final Logger LOG = Logger.getLogger(HealthRoutes.class);
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final Readiness readiness;
    private final String version;

    HealthRoutes(Readiness readiness, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.readiness = readiness;
        this.version = version;
    }

    void register(@Observes ManagementInterface operators) {
        operators.router().get("/healthz").handler(this::live);
        operators.router().get("/healthr").handler(this::ready);
    }

    private void live(RoutingContext context) {
        answer(context, OK, new JsonObject().put("version", version));
    }

    private void ready(RoutingContext context) {
        readiness.report().subscribe().with(report -> answer(context, report), failure -> fail(context, failure));
    }

    private void answer(RoutingContext context, Readiness.Report report) {
        JsonObject body = new JsonObject().put("version", version).put("probes", probes(report.probes()));
        if (report.draining()) {
            body.put("draining", true);
        }
        answer(context, report.isReady() ? OK : UNAVAILABLE, body);
    }

    private static JsonObject probes(Map<String, ProbeResult> results) {
        JsonObject probes = new JsonObject();
        new TreeMap<>(results).forEach((name, result) -> probes.put(name, result.detail()));
        return probes;
    }

    private static void fail(RoutingContext context, Throwable failure) {
        LOG.error("readiness cannot be told", failure);
        context.fail(failure);
    }

    private static void answer(RoutingContext context, int status, JsonObject body) {
        context.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json")
                .putHeader("cache-control", "no-store")
                .end(body.toBuffer())
                .onFailure(failure -> LOG.debug("an operator went away", failure));
    }
}
