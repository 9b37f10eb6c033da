package io.helicon.bench;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Answers calls on a thread of its own: the first ones badly, if so asked, and none before a set time. */
final class FakeServer implements Call, AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger received = new AtomicInteger();
    private final int failing;
    private final long answersFrom;

    private FakeServer(int failing, long answersFrom) {
        this.failing = failing;
        this.answersFrom = answersFrom;
    }

    static FakeServer quick() {
        return failingFirst(0);
    }

    static FakeServer failingFirst(int calls) {
        return new FakeServer(calls, System.nanoTime());
    }

    static FakeServer silentUntil(long time) {
        return new FakeServer(0, time);
    }

    @Override
    public void send(int caller, Outcome outcome) {
        int now = underWay.incrementAndGet();
        most.updateAndGet(highest -> Math.max(highest, now));
        thread.execute(() -> answer(outcome));
    }

    int received() {
        return received.get();
    }

    int mostUnderWay() {
        return most.get();
    }

    private void answer(Outcome outcome) {
        for (long wait = answersFrom - System.nanoTime(); wait > 0; wait = answersFrom - System.nanoTime()) {
            LockSupport.parkNanos(this, wait);
        }
        underWay.decrementAndGet();
        outcome.done(received.incrementAndGet() > failing);
    }

    @Override
    public void close() {
        var unused = thread.shutdownNow();
    }
}
