package io.helicon.runtime.opentelemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The spans of requests, from the head of one to the end of its answer, or for ten seconds: what goes on for longer
 * is told of then, and not when it ends, which may be never.
 */
final class ServerSpans {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int FAULT = 500;
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE");

    /** A request whose answer has not ended. */
    record Open(Span span, long since) {
        boolean isOverdue(long now) {
            return now - since > LONGEST.toNanos();
        }
    }

    private final Tracer tracer;
    private final Set<Open> open = ConcurrentHashMap.newKeySet();

    ServerSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    Open begin(HttpServerRequest request) {
        Span span = tracer.spanBuilder(method(request, "HTTP"))
                .setParent(callerOf(request))
                .setSpanKind(SpanKind.SERVER)
                .setAttribute(Words.METHOD, method(request, "_OTHER"))
                .setAttribute(Words.SCHEME, request.isSSL() ? "https" : "http")
                .setAttribute(Words.VERSION, version(request.version()))
                .startSpan();
        Open begun = new Open(span, System.nanoTime());
        if (span.isRecording()) {
            boolean unused = open.add(begun);
        }
        return begun;
    }

    /** A method may be any word that a caller makes up. */
    static String method(HttpServerRequest request, String other) {
        String method = request.method().name();
        return METHODS.contains(method) ? method : other;
    }

    void end(Open request, @Nullable HttpServerResponse response) {
        boolean unused = open.remove(request);
        if (response == null) {
            request.span().setAttribute(Words.ERROR, "cancelled").end();
        } else {
            end(request.span(), response);
        }
    }

    static void end(Span span, HttpServerResponse response) {
        int status = response.getStatusCode();
        Span same = span.setAttribute(Words.STATUS, status);
        if (status >= FAULT) {
            same.setAttribute(Words.ERROR, Integer.toString(status)).setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** Told of now and then. */
    void endOverdue() {
        long now = System.nanoTime();
        List<Open> overdue = open.stream().filter(it -> it.isOverdue(now)).toList();
        for (Open it : overdue) {
            boolean unused = open.remove(it);
            it.span().setAttribute(Words.UNFINISHED, true).end();
        }
    }

    /** Without what other tracing systems add in {@code tracestate}: it is free text of the caller's. */
    private static Context callerOf(HttpServerRequest request) {
        Context named = W3CTraceContextPropagator.getInstance().extract(Context.root(), request, new Parent());
        SpanContext caller = Span.fromContext(named).getSpanContext();
        SpanContext plain = SpanContext.createFromRemoteParent(
                caller.getTraceId(), caller.getSpanId(), caller.getTraceFlags(), TraceState.getDefault());
        return caller.isValid() ? Context.root().with(Span.wrap(plain)) : Context.root();
    }

    private static String version(HttpVersion version) {
        return switch (version) {
            case HTTP_1_0 -> "1.0";
            case HTTP_1_1 -> "1.1";
            case HTTP_2 -> "2";
        };
    }

    /** Reads {@code traceparent}, and nothing else. */
    private static final class Parent implements TextMapGetter<HttpServerRequest> {
        private static final String NAME = "traceparent";

        @Override
        public Iterable<String> keys(HttpServerRequest request) {
            return List.of(NAME);
        }

        @Override
        public @Nullable String get(@Nullable HttpServerRequest request, String name) {
            return request != null && name.equals(NAME) ? request.getHeader(NAME) : null;
        }
    }
}
