package io.helicon.namespace.http;

import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Looks at a request's target as it was sent, before anybody tidies it.
 *
 * <p>JAX-RS would cut a name at its first semicolon, for what it calls matrix parameters; a name that is empty or made of dots
 * would be tidied away, and the request would reach a larger thing than it was meant for; and bytes of the query that are no
 * UTF-8 would be mended.
 */
@Singleton
class TargetRoute {
    private static final int FIRST = -10_000;

    void stand(@Observes Router router) {
        router.route("/v1/sessions/*").order(FIRST).handler(TargetRoute::check);
        router.route("/v1/schemas/*").order(FIRST).handler(TargetRoute::check);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        try {
            String[] segments = request.path().split("/", -1);
            Names.check(segments);
            QueryText.check(request.query());
            goOn(context, segments);
        } catch (NamespaceProblem problem) {
            var unused = context.response()
                    .setStatusCode(problem.kind().httpStatus())
                    .putHeader(HttpHeaders.CONTENT_TYPE, MediaTypes.JSON)
                    .end(Refusals.body(problem));
        }
    }

    private static void goOn(RoutingContext context, String[] segments) {
        HttpServerRequest request = context.request();
        String allowed = Names.methods(segments);
        if (!allowed.contains(request.method().name())) {
            context.response().putHeader(HttpHeaders.ALLOW, allowed);
            context.fail(405);
        } else if (request.path().indexOf(';') < 0) {
            context.next();
        } else {
            String query = request.query() == null ? "" : "?" + request.query();
            context.reroute(request.path().replace(";", "%3B") + query);
        }
    }

    /** The names in a path: {@code /v1/sessions/{id}/{ns}/{key}} and {@code /v1/schemas/{name}}. */
    private static final class Names {
        private static final int ROOT = 2;
        private static final int SESSION = 3;
        private static final int NAMESPACE = 4;
        private static final int KEY = 5;
        private static final String DOTS = "(\\.|%2[eE]){0,2}";

        private Names() {}

        static void check(String[] segments) {
            for (int place = 1; place < segments.length; place++) {
                if (segments[place].matches(DOTS)) {
                    throw NamespaceProblem.of(
                            mistake(segments, place), "a part of the path is empty, or made of dots alone");
                }
            }
        }

        private static Mistake mistake(String[] segments, int place) {
            if (segments.length > ROOT && segments[ROOT].equals("schemas")) {
                return Mistake.INVALID_NAMESPACE;
            }
            return place <= SESSION
                    ? Mistake.INVALID_SESSION
                    : place == NAMESPACE ? Mistake.INVALID_NAMESPACE : Mistake.INVALID_KEY;
        }

        /** @return what can be done with what has so many names; anything where there is nothing, which is told later */
        static String methods(String[] segments) {
            boolean schemas = segments.length > ROOT && segments[ROOT].equals("schemas");
            return switch (segments.length - 1) {
                case SESSION -> schemas ? "GET, HEAD, PUT, DELETE, OPTIONS" : "GET, HEAD, DELETE, OPTIONS";
                case NAMESPACE -> "GET, HEAD, PUT, PATCH, DELETE, OPTIONS";
                case KEY -> "GET, HEAD, PUT, DELETE, OPTIONS";
                default -> "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
            };
        }
    }
}
