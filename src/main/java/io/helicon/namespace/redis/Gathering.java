package io.helicon.namespace.redis;

import io.helicon.namespace.NamespaceProblem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lets concurrent callers share a round trip: what comes while all lanes are taken leaves together with the next one.
 *
 * <p>A trip that fails has failed for all who wait too: another patience on top would be longer than anybody was promised.
 * Each caller is answered where they asked, on their own event loop.
 *
 * @param <I> what a caller asks
 * @param <O> what they are answered
 */
final class Gathering<I, O> {
    private static final int BOUND = 16_384;
    private static final int MOST_CHARACTERS = 1 << 20;

    private record Waiting<I, O>(I item, UniEmitter<? super O> caller) {}

    private final Function<List<I>, Uni<List<O>>> trip;
    private final ToIntFunction<I> size;
    private final int lanes;
    private final int most;
    private final Queue<Waiting<I, O>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();

    /**
     * @param trip answers every item, in their order
     * @param size about how many characters an item has
     * @param lanes how many trips may be under way
     * @param most how many items travel together at most
     */
    Gathering(Function<List<I>, Uni<List<O>>> trip, ToIntFunction<I> size, int lanes, int most) {
        this.trip = trip;
        this.size = size;
        this.lanes = lanes;
        this.most = most;
    }

    Uni<O> ask(I item) {
        return Uni.createFrom().deferred(() -> answered(item, Vertx.currentContext()));
    }

    private Uni<O> answered(I item, @Nullable Context context) {
        Uni<O> answer = Uni.createFrom().emitter(caller -> enqueue(new Waiting<>(item, caller)));
        return context == null ? answer : answer.emitOn(task -> run(task, context));
    }

    private static void run(Runnable task, Context context) {
        context.runOnContext(nothing -> task.run());
    }

    private void enqueue(Waiting<I, O> waiting) {
        if (queued.incrementAndGet() > BOUND) {
            queued.decrementAndGet();
            waiting.caller().fail(NamespaceProblem.unavailable(new IllegalStateException("too many wait for Redis")));
            return;
        }
        queue.add(waiting);
        pump();
    }

    private void pump() {
        while (queued.get() > 0 && takeLane()) {
            List<Waiting<I, O>> batch = take();
            if (batch.isEmpty()) {
                underWay.decrementAndGet();
            } else {
                send(batch);
            }
        }
    }

    private boolean takeLane() {
        return underWay.getAndUpdate(count -> count < lanes ? count + 1 : count) < lanes;
    }

    private List<Waiting<I, O>> take() {
        List<Waiting<I, O>> batch = new ArrayList<>();
        int characters = 0;
        while (batch.size() < most && characters < MOST_CHARACTERS) {
            Waiting<I, O> next = queue.poll();
            if (next == null) {
                break;
            }
            queued.decrementAndGet();
            characters += size.applyAsInt(next.item());
            batch.add(next);
        }
        return batch;
    }

    private void send(List<Waiting<I, O>> batch) {
        List<I> items = batch.stream().map(Waiting::item).toList();
        Uni.createFrom()
                .deferred(() -> trip.apply(items))
                .subscribe()
                .with(answers -> answer(batch, answers), failure -> fail(batch, failure));
    }

    private void answer(List<Waiting<I, O>> batch, List<O> answers) {
        leaveLane();
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).caller().complete(answers.get(i));
        }
    }

    private void fail(List<Waiting<I, O>> batch, Throwable failure) {
        List<Waiting<I, O>> failed = new ArrayList<>(batch);
        for (int behind = queued.get(); behind > 0; behind -= most) {
            failed.addAll(take());
        }
        leaveLane();
        failed.forEach(waiting -> waiting.caller().fail(failure));
    }

    private void leaveLane() {
        underWay.decrementAndGet();
        pump();
    }
}
