package io.helicon.runtime.opentelemetry;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names a request's span by the route that answers it, as the route is written, when the head of the answer goes out;
 * and ends there the span of a stream, which has no end of its own.
 */
final class Routes {
    /** Under which JAX-RS leaves its template in the request's context. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final String STREAM = "text/event-stream";

    private Routes() {}

    static void follow(RoutingContext request) {
        ContextInternal context = (ContextInternal) Vertx.currentContext();
        SpanPlace.open(context).ifPresent(span -> nameInTime(request, span, context));
        request.next();
    }

    private static void nameInTime(RoutingContext request, Span span, ContextInternal context) {
        int unused = request.addHeadersEndHandler(it -> answers(request, span, context));
    }

    private static void answers(RoutingContext request, Span span, ContextInternal context) {
        route(request.currentRoute(), context).ifPresent(it -> name(span, request, it));
        HttpServerResponse response = request.response();
        if (response.headers().contains(HttpHeaders.CONTENT_TYPE, STREAM, true)) {
            ServerSpans.end(span.setAttribute(Words.STREAM, true), response);
        }
    }

    private static void name(Span span, RoutingContext request, String route) {
        Span unused = span.setAttribute(Words.ROUTE, route)
                .updateName(ServerSpans.method(request.request(), "HTTP") + " " + route);
    }

    private static Optional<String> route(@Nullable Route last, ContextInternal context) {
        Optional<String> template =
                Optional.ofNullable(context.localContextData().get(TEMPLATE)).map(Object::toString);
        return template.isPresent() ? template : Optional.ofNullable(last).flatMap(Routes::path);
    }

    /** Routes for all paths ({@code /*}) are the framework's, and say nothing. */
    private static Optional<String> path(Route route) {
        return Optional.ofNullable(route.getPath()).filter(it -> !it.endsWith("*"));
    }
}
