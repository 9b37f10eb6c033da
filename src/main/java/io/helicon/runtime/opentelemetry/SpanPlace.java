package io.helicon.runtime.opentelemetry;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the span of a request is kept: in the Vert.x context that is its own, and in none that others share. */
final class SpanPlace {
    private static final String KEY = "io.helicon.span";

    private SpanPlace() {}

    static void put(Context context, Span span) {
        if (context instanceof ContextInternal own && own.isDuplicate()) {
            Object unused = own.localContextData().put(KEY, span);
        }
    }

    /** @return the span that is recorded there, and not over yet */
    static Optional<Span> open(@Nullable Context context) {
        return context instanceof ContextInternal own && own.isDuplicate()
                ? Optional.ofNullable(own.localContextData().get(KEY))
                        .map(Span.class::cast)
                        .filter(Span::isRecording)
                : Optional.empty();
    }

    /** @return that of whom runs now */
    static Optional<Span> open() {
        return open(Vertx.currentContext());
    }
}
