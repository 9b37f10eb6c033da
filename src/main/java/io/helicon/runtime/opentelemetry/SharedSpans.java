package io.helicon.runtime.opentelemetry;

import io.helicon.wire.Asked;
import io.helicon.wire.Asker;
import io.helicon.wire.CallTrace;
import io.helicon.wire.Tracing;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Traces what several share: done for one, it belongs to that one; done for more, it is a span of its own, a child of
 * the first who asked and linked to the others.
 *
 * <p>It runs in a Vert.x context of its own, for whoever sets it going is somebody else as often as not.
 */
final class SharedSpans implements Tracing {
    private final Tracer tracer;
    private final Outflow outflow;

    SharedSpans(Tracer tracer, Outflow outflow) {
        this.tracer = tracer;
        this.outflow = outflow;
    }

    private record Traced(Span span) implements Asker {}

    @Override
    public CallTrace call(String service, String method) {
        return SpanPlace.open()
                .<CallTrace>map(span -> new RpcSpan(span, service, method))
                .orElse(CallTrace.NONE);
    }

    @Override
    public <I> Asked<I> asked(I question) {
        return new Asked<>(question, SpanPlace.open().<Asker>map(Traced::new).orElse(Asker.NOBODY));
    }

    @Override
    public <I, O> Uni<List<O>> together(String name, List<Asked<I>> asked, Function<List<I>, Uni<List<O>>> work) {
        List<I> questions = Asked.questions(asked);
        return asked.size() == 1
                ? within(span(asked.get(0)).orElseGet(Span::getInvalid), () -> work.apply(questions))
                : Uni.createFrom().deferred(() -> whole(begin(name, asked), questions, work));
    }

    private static <I, O> Uni<List<O>> whole(Span span, List<I> questions, Function<List<I>, Uni<List<O>>> work) {
        return within(span, () -> work.apply(questions)).onTermination().invoke(span::end);
    }

    private <I> Span begin(String name, List<Asked<I>> asked) {
        List<Span> traced =
                asked.stream().map(SharedSpans::span).flatMap(Optional::stream).toList();
        if (traced.isEmpty()) {
            return Span.getInvalid();
        }
        SpanBuilder span = tracer.spanBuilder(name)
                .setParent(Context.root().with(traced.get(0)))
                .setAttribute(Words.CALLERS, (long) asked.size());
        traced.stream().skip(1).map(Span::getSpanContext).forEach(span::addLink);
        return span.startSpan();
    }

    private static Optional<Span> span(Asked<?> asked) {
        return asked.asker() instanceof Traced it ? Optional.of(it.span()) : Optional.empty();
    }

    private static <T> Uni<T> within(Span span, Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(caller -> run(span, work, caller));
    }

    private static <T> void run(Span span, Supplier<Uni<T>> work, UniEmitter<? super T> caller) {
        if (Vertx.currentContext() instanceof ContextInternal now) {
            ContextInternal own = now.duplicate();
            SpanPlace.put(own, span);
            own.emit(nothing -> follow(work, caller));
        } else {
            follow(work, caller);
        }
    }

    private static <T> void follow(Supplier<Uni<T>> work, UniEmitter<? super T> caller) {
        Uni.createFrom().deferred(work::get).subscribe().with(caller::complete, caller::fail);
    }

    @Override
    public <O> Uni<O> home(Uni<O> answer) {
        io.vertx.core.Context home = Vertx.currentContext();
        return home == null ? answer : answer.emitOn(step -> run(home, step));
    }

    private static void run(io.vertx.core.Context home, Runnable step) {
        home.runOnContext(nothing -> step.run());
    }

    @Override
    public Uni<Void> flush(Duration patience) {
        return outflow.flush().ifNoItem().after(patience).fail().onFailure().recoverWithNull();
    }
}
