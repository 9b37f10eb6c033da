package io.helicon.runtime.opentelemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spans of SQL statements and Redis commands.
 *
 * <p>Of a statement its text, which has placeholders where values are; of a command its name, and no argument.
 */
final class DatabaseSpans {
    /** With which Postgres's message of a failure ends, see {@code PgException}. */
    private static final Pattern SQLSTATE = Pattern.compile("\\((\\w{5})\\)$");

    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern ADDRESS = Pattern.compile("(.*):(\\d+)");

    /** With one of which Redis's message of a failure begins. */
    private static final Set<String> REDIS_CODES = Set.of(
            "ERR",
            "NOSCRIPT",
            "BUSY",
            "LOADING",
            "READONLY",
            "OOM",
            "WRONGTYPE",
            "NOAUTH",
            "NOPERM",
            "MOVED",
            "ASK",
            "TRYAGAIN",
            "CLUSTERDOWN",
            "MASTERDOWN");

    private final Tracer tracer;

    DatabaseSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** @param tags as Vert.x's SQL client names them */
    Span statement(Span parent, Map<String, String> tags) {
        String text = tags.getOrDefault("db.statement", "");
        String operation = first(WORD.matcher(text)).orElse("statement");
        SpanBuilder span = begin(parent, "postgresql", operation).setAttribute(Words.DB_TEXT, text);
        Matcher address = ADDRESS.matcher(tags.getOrDefault("peer.address", ""));
        if (address.matches()) {
            span.setAttribute(Words.SERVER, address.group(1)).setAttribute(Words.PORT, Long.valueOf(address.group(2)));
        }
        return started(span, tags);
    }

    /** @param tags as Vert.x's Redis client names them */
    Span command(Span parent, Map<String, String> tags) {
        String name = tags.getOrDefault("db.statement", "command");
        SpanBuilder span = begin(parent, "redis", name)
                .setAttribute(Words.SERVER, tags.getOrDefault("server.address", ""))
                .setAttribute(Words.PORT, Long.valueOf(tags.getOrDefault("server.port", "0")));
        return started(span, tags);
    }

    void end(Span span, Optional<Throwable> failure) {
        failure.ifPresent(it -> fail(span, it));
        span.end();
    }

    private SpanBuilder begin(Span parent, String system, String operation) {
        return tracer.spanBuilder(operation)
                .setParent(Context.root().with(parent))
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(Words.DB_SYSTEM, system)
                .setAttribute(Words.DB_OPERATION, operation);
    }

    private static Span started(SpanBuilder span, Map<String, String> tags) {
        Optional.ofNullable(tags.get("db.instance")).ifPresent(it -> span.setAttribute(Words.DB_NAMESPACE, it));
        return span.startSpan();
    }

    private static void fail(Span span, Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        Span same = span.setStatus(StatusCode.ERROR)
                .setAttribute(Words.ERROR, failure.getClass().getName());
        first(SQLSTATE.matcher(message))
                .or(() -> first(WORD.matcher(message)).filter(REDIS_CODES::contains))
                .ifPresent(code -> same.setAttribute(Words.DB_STATUS, code));
    }

    private static Optional<String> first(Matcher matcher) {
        return Optional.of(matcher).filter(Matcher::find).map(it -> it.group(it.groupCount()));
    }
}
