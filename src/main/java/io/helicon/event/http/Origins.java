package io.helicon.event.http;

import io.helicon.event.EventConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * From which origins browsers may call the routes of events: none but our own, one, some, or any.
 *
 * <p>Source: the Fetch standard, CORS protocol.
 */
@Singleton
class Origins {
    private static final String ANY = "*";
    private static final String A_DAY = "86400";

    private final List<String> origins;

    Origins(EventConfig config) {
        this.origins = config.origin().map(Origins::split).orElse(List.of());
    }

    private static List<String> split(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .toList();
    }

    /** Lets the caller read the answer, if its origin may. */
    void admit(RoutingContext context) {
        HttpServerResponse response = context.response();
        Optional<String> admitted = admitted(context.request());
        admitted.ifPresent(origin -> response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin));
        admitted.filter(origin -> !origin.equals(ANY))
                .ifPresent(origin -> response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true"));
        if (!origins.isEmpty() && !origins.contains(ANY)) {
            response.headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
    }

    /** One origin is named to everybody, as the seed does; of several only the caller's own can be. */
    private Optional<String> admitted(HttpServerRequest request) {
        if (origins.size() > 1 && !origins.contains(ANY)) {
            return Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN)).filter(origins::contains);
        }
        return origins.contains(ANY) ? Optional.of(ANY) : origins.stream().findFirst();
    }

    /** Answers a browser that asks before it calls. */
    void answer(RoutingContext context) {
        admit(context);
        var unused = context.response()
                .setStatusCode(204)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST")
                .putHeader(
                        HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                        "Authorization, Last-Event-ID, Cache-Control, Content-Type")
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY)
                .end();
    }
}
