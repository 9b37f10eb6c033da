package io.helicon.session.postgres;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Lets concurrent callers share one statement.
 *
 * <p>Nobody waits to fill a batch: while fewer than {@code lanes} statements are under way, what is there leaves at
 * once; while all are, callers gather, and leave together with the next one. A statement that fails for its content
 * is repeated one by one, so that nobody pays for another's fault. When the store is away, who waits for a lane is told
 * at once: another timeout on top of the wait would be longer than anybody was promised.
 *
 * @param <I> what a caller asks
 * @param <O> what they are answered
 */
final class StatementBatch<I, O> {
    private record Waiting<I, O>(I item, UniEmitter<? super O> caller) {}

    private final Function<List<I>, Uni<List<O>>> statement;
    private final int lanes;
    private final int most;
    private final int bound;
    private final Queue<Waiting<I, O>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();

    /**
     * @param statement answers every item, in their order
     * @param lanes how many statements may be under way
     * @param most how many items travel together at most
     * @param bound how many may wait; more are refused with OVERLOADED
     */
    StatementBatch(Function<List<I>, Uni<List<O>>> statement, int lanes, int most, int bound) {
        this.statement = statement;
        this.lanes = lanes;
        this.most = most;
        this.bound = bound;
    }

    Uni<O> submit(I item) {
        return Uni.createFrom().emitter(caller -> enqueue(new Waiting<>(item, caller)));
    }

    private void enqueue(Waiting<I, O> waiting) {
        if (queued.incrementAndGet() > bound) {
            queued.decrementAndGet();
            waiting.caller().fail(new Problem(ProblemKind.OVERLOADED, "mnemosyned: storage: too many callers wait"));
            return;
        }
        queue.add(waiting);
        pump();
    }

    private void pump() {
        while (queued.get() > 0 && takeLane()) {
            List<Waiting<I, O>> batch = take(most);
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

    private List<Waiting<I, O>> take(int atMost) {
        List<Waiting<I, O>> batch = new ArrayList<>();
        while (batch.size() < atMost) {
            Waiting<I, O> waiting = queue.poll();
            if (waiting == null) {
                break;
            }
            queued.decrementAndGet();
            batch.add(waiting);
        }
        return batch;
    }

    private void send(List<Waiting<I, O>> batch) {
        run(batch).subscribe().with(answers -> answer(batch, answers), failure -> fail(batch, failure));
    }

    private Uni<List<O>> run(List<Waiting<I, O>> batch) {
        List<I> items = batch.stream().map(Waiting::item).toList();
        return Uni.createFrom().deferred(() -> statement.apply(items));
    }

    private void answer(List<Waiting<I, O>> batch, List<O> answers) {
        leaveLane();
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).caller().complete(answers.get(i));
        }
    }

    private void fail(List<Waiting<I, O>> batch, Throwable failure) {
        boolean everybody = failure instanceof Problem problem && problem.kind() == ProblemKind.UNAVAILABLE;
        if (everybody || batch.size() == 1) {
            List<Waiting<I, O>> behind = everybody ? take(queued.get()) : List.of();
            leaveLane();
            batch.forEach(waiting -> waiting.caller().fail(failure));
            behind.forEach(waiting -> waiting.caller().fail(failure));
            return;
        }
        underWay.addAndGet(batch.size() - 1);
        batch.forEach(waiting -> send(List.of(waiting)));
    }

    private void leaveLane() {
        underWay.decrementAndGet();
        pump();
    }
}
