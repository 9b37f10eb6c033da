package io.helicon.namespace.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets a name have a semicolon: JAX-RS would cut a segment at its first one, for what it calls matrix parameters, and what
 * stands behind would be missing, unnoticed.
 */
@Singleton
class SemicolonRoute {
    private static final int FIRST = -10_000;

    void stand(@Observes Router router) {
        router.route("/v1/sessions/*").order(FIRST).handler(SemicolonRoute::encode);
        router.route("/v1/schemas/*").order(FIRST).handler(SemicolonRoute::encode);
    }

    private static void encode(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.path().indexOf(';') < 0) {
            context.next();
        } else {
            String query = request.query() == null ? "" : "?" + request.query();
            context.reroute(request.path().replace(";", "%3B") + query);
        }
    }
}
