package io.helicon.event;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The history as a node sees it over a network: it does what it is asked some time later, answers later still, or fails. */
final class SimulatedLog implements EventLog, Actor {
    private final EventLog log;
    private final Random random;
    private final List<Call<?>> calls = new ArrayList<>();
    private double failing;

    SimulatedLog(EventLog log, Random random) {
        this.log = log;
        this.random = random;
    }

    /** @param part how many of the calls fail */
    void fail(double part) {
        failing = part;
    }

    @Override
    public boolean isReady() {
        return !calls.isEmpty();
    }

    @Override
    public void act() {
        Call<?> call = calls.get(random.nextInt(calls.size()));
        if (call.goOn()) {
            calls.remove(call);
        }
    }

    @Override
    public Uni<List<Position>> append(List<Event> events) {
        return later(log.append(events));
    }

    @Override
    public Uni<Cursor> tip() {
        return later(log.tip());
    }

    @Override
    public Uni<HistoryPage> read(Set<String> roots, Cursor after, Cursor until, int limit) {
        return later(log.read(roots, after, until, Math.min(limit, 1 + random.nextInt(8))));
    }

    private <T> Uni<T> later(Uni<T> deed) {
        return Uni.createFrom().emitter(emitter -> send(new Call<T>(deed, emitter)));
    }

    private void send(Call<?> call) {
        calls.add(call);
        call.asker.onTermination(call::forget);
    }

    /** One question, first on its way, then done and on its way back. */
    private final class Call<T> {
        private final Uni<T> deed;
        private final UniEmitter<? super T> asker;
        private Runnable answer = () -> {};
        private boolean done;
        private boolean forgotten;

        Call(Uni<T> deed, UniEmitter<? super T> asker) {
            this.deed = deed;
            this.asker = asker;
        }

        /** Nobody wants the answer any more. */
        void forget() {
            forgotten = true;
        }

        /** @return whether it is answered */
        boolean goOn() {
            boolean answered = done;
            if (answered && !forgotten) {
                answer.run();
            } else if (!answered) {
                done = true;
                go();
            }
            return answered;
        }

        private void go() {
            if (random.nextDouble() < failing) {
                answer = () -> asker.fail(new Problem(ProblemKind.UNAVAILABLE, "as it pleases"));
            } else {
                T item = deed.await().indefinitely();
                answer = () -> asker.complete(item);
            }
        }
    }
}
