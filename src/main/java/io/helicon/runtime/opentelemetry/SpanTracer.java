package io.helicon.runtime.opentelemetry;

import io.helicon.runtime.opentelemetry.ServerSpans.Open;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What Vert.x tells of itself: requests that come, and statements and commands that are sent while a request waits for
 * them.
 *
 * <p>What no request asked for (sweepers, listening) is not traced, and neither are the operators' requests.
 */
final class SpanTracer implements VertxTracer<Open, Span> {
    private final ServerSpans requests;
    private final DatabaseSpans databases;
    private final int operators;

    /** @param operators their port */
    SpanTracer(ServerSpans requests, DatabaseSpans databases, int operators) {
        this.requests = requests;
        this.databases = databases;
        this.operators = operators;
    }

    @Override
    public <R> @Nullable Open receiveRequest(
            Context context,
            SpanKind kind,
            @Nullable TracingPolicy policy,
            R request,
            String operation,
            Iterable<Map.Entry<String, String>> headers,
            TagExtractor<R> tags) {
        return request instanceof HttpServerRequest it && !isOperators(it) ? begin(context, it) : null;
    }

    @Override
    public <R> void sendResponse(
            Context context,
            @Nullable R response,
            @Nullable Open request,
            @Nullable Throwable failure,
            TagExtractor<R> tags) {
        if (request != null) {
            requests.end(request, response instanceof HttpServerResponse it ? it : null);
        }
    }

    @Override
    public <R> @Nullable Span sendRequest(
            @Nullable Context context,
            SpanKind kind,
            @Nullable TracingPolicy policy,
            R request,
            String operation,
            BiConsumer<String, String> headers,
            TagExtractor<R> tags) {
        Span parent = SpanPlace.open(context).orElse(null);
        if (parent == null || policy == TracingPolicy.IGNORE) {
            return null;
        }
        return switch (operation) {
            case "Query" -> databases.statement(parent, tags.extract(request));
            case "Command" -> databases.command(parent, tags.extract(request));
            default -> null;
        };
    }

    @Override
    public <R> void receiveResponse(
            @Nullable Context context,
            @Nullable R response,
            @Nullable Span sent,
            @Nullable Throwable failure,
            TagExtractor<R> tags) {
        if (sent != null) {
            databases.end(sent, Optional.ofNullable(failure));
        }
    }

    private boolean isOperators(HttpServerRequest request) {
        return request.localAddress() != null && request.localAddress().port() == operators;
    }

    private Open begin(Context context, HttpServerRequest request) {
        Open begun = requests.begin(request);
        SpanPlace.put(context, begun.span());
        return begun;
    }
}
