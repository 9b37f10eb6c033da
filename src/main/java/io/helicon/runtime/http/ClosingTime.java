package io.helicon.runtime.http;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.helicon.wire.Doors;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Turns away what comes over plain HTTP when the doors are closed: 503, to be tried again elsewhere.
 *
 * <p>The framework itself only asks callers to close their connections, and serves whatever still comes. The operators'
 * port has no doors: it tells how the server is until there is none.
 */
@Singleton
class ClosingTime {
    /** After gRPC (1000), which tells it in its own words, and before anything that costs. */
    private static final int PRIORITY = 900;

    private static final String A_SECOND = "1";

    private final Doors doors;

    ClosingTime(Doors doors) {
        this.doors = doors;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::route, PRIORITY);
    }

    private void route(RoutingContext context) {
        if (doors.areOpen()) {
            context.next();
        } else {
            refuse(context);
        }
    }

    /** A body that comes with it is read away, or the caller would never get to reading the answer. */
    private static void refuse(RoutingContext context) {
        HttpServerRequest request = context.request().resume();
        context.response().putHeader(HttpHeaders.RETRY_AFTER, A_SECOND);
        if (request.version() != HttpVersion.HTTP_2) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        context.fail(new Problem(ProblemKind.UNAVAILABLE, "the server is shutting down"));
    }
}
