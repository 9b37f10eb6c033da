package io.helicon.session;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The way to a store in memory and back: quick and sound, until a test makes it slow, or cuts it. */
final class StoreLine {
    private final ManualTime time;
    private final AtomicInteger steps = new AtomicInteger();
    private volatile Optional<Supplier<Duration>> delay = Optional.empty();
    private volatile boolean away;
    private volatile boolean losingAnswers;

    StoreLine(ManualTime time) {
        this.time = time;
    }

    /** @param each how long each way of each step takes; the step itself is done in between */
    void slow(Supplier<Duration> each) {
        delay = Optional.of(each);
    }

    /** Each step that begins from now on fails, and is not done. */
    void away(boolean is) {
        away = is;
    }

    /** Each step that begins from now on is done, and fails all the same. */
    void losingAnswers(boolean is) {
        losingAnswers = is;
    }

    /** @return how many steps were begun */
    int steps() {
        return steps.get();
    }

    <T> Uni<T> step(Supplier<T> work) {
        return Uni.createFrom().deferred(() -> begin(work));
    }

    private <T> Uni<T> begin(Supplier<T> work) {
        steps.incrementAndGet();
        if (away) {
            return Uni.createFrom().failure(unavailable());
        }
        Supplier<T> faithful = losingAnswers ? () -> lost(work) : work;
        return delay.map(each -> slowly(faithful, each))
                .orElseGet(() -> Uni.createFrom().item(faithful));
    }

    private <T> Uni<T> slowly(Supplier<T> work, Supplier<Duration> each) {
        return Uni.createFrom().emitter(caller -> send(work, each, caller));
    }

    private <T> void send(Supplier<T> work, Supplier<Duration> each, UniEmitter<? super T> caller) {
        time.after(each.get(), () -> arrive(work, each, caller));
    }

    private <T> void arrive(Supplier<T> work, Supplier<Duration> each, UniEmitter<? super T> caller) {
        Uni<T> done = Uni.createFrom().item(work).memoize().indefinitely();
        var unused = done.subscribeAsCompletionStage();
        time.after(each.get(), () -> done.subscribe().with(caller::complete, caller::fail));
    }

    private static <T> T lost(Supplier<T> work) {
        T unused = work.get();
        throw unavailable();
    }

    private static Problem unavailable() {
        return new Problem(ProblemKind.UNAVAILABLE, "store away");
    }
}
