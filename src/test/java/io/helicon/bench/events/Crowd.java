package io.helicon.bench.events;

import io.helicon.bench.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** All subscribers of a row, spread over the loops. */
final class Crowd implements AutoCloseable {
    /** Connections that are being opened at once: fewer than any server's backlog. */
    private static final int BURST = 64;

    private static final long REST_A_SUBSCRIBER = TimeUnit.MICROSECONDS.toNanos(5);
    private static final long SHORTEST_REST = TimeUnit.MICROSECONDS.toNanos(500);
    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LONGEST_OPENING_SECONDS = 30;

    private final List<Share> shares;
    private final Semaphore opening = new Semaphore(BURST);
    private final AtomicIntegerArray loopsReached = new AtomicIntegerArray(Tally.slots());
    private final AtomicLong completed = new AtomicLong();
    private final int size;
    private volatile @Nullable Thread waiting;

    private Crowd(List<SocketLoop> loops, int size) {
        this.size = size;
        this.shares = loops.stream()
                .map(loop -> new Share(loop, new Tally(this), new ArrayList<>()))
                .toList();
    }

    /** Connects so many, each with the path of its number, and returns when all have been answered. */
    static Crowd gather(List<SocketLoop> loops, Address server, int size, IntFunction<String> path) {
        Crowd crowd = new Crowd(loops, size);
        for (int number = 0; number < size; number++) {
            crowd.take(1);
            crowd.shares.get(number % loops.size()).add(server, path.apply(number));
        }
        crowd.take(BURST);
        return crowd;
    }

    private void take(int permits) {
        try {
            if (!opening.tryAcquire(permits, LONGEST_OPENING_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a subscriber gets no answer");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while connecting", interrupted);
        }
    }

    /** One more has been answered, or has ended; the latter may come after the former, and then gives too much. */
    void settled() {
        opening.release();
    }

    void reachedAllOfOneLoop(int slot) {
        if (loopsReached.incrementAndGet(slot) < shares.size()) {
            return;
        }
        loopsReached.set(slot, 0);
        completed.incrementAndGet();
        Thread waiter = waiting;
        if (waiter != null) {
            waiting = null;
            LockSupport.unpark(waiter);
        }
    }

    /** Waits until another event has reached all, but not long: others may have come to an end meanwhile. */
    void awaitProgress(long known) {
        waiting = Thread.currentThread();
        if (completed.get() == known) {
            LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(1));
        }
        waiting = null;
    }

    /**
     * Lets its loops rest between reads, so that some events gather for each. Who reads every event by itself takes the
     * processor away from the server, which then writes fewer.
     */
    void rest(boolean rest) {
        long gathering = size * REST_A_SUBSCRIBER;
        long nanoseconds = rest ? Math.max(SHORTEST_REST, Math.min(LONGEST_REST, gathering)) : 0;
        shares.forEach(share -> share.loop().restAfterReading(nanoseconds));
    }

    int size() {
        return size;
    }

    /** Events that have reached all. */
    long completed() {
        return completed.get();
    }

    /** Events that have reached anybody, each as often as it has. */
    long deliveries() {
        return shares.stream().map(Share::tally).mapToLong(Tally::deliveries).sum();
    }

    Histogram takeLatencies() {
        return shares.stream()
                .map(Share::tally)
                .map(Tally::takeLatencies)
                .reduce(Crowd::sum)
                .orElseThrow();
    }

    private static Histogram sum(Histogram one, Histogram other) {
        one.add(other);
        return one;
    }

    Account account(long published) {
        return shares.stream().map(share -> share.account(published)).reduce(Account.CLEAN, Account::plus);
    }

    @Override
    public void close() {
        shares.forEach(Share::close);
    }

    /** The subscribers of one loop. */
    private record Share(SocketLoop loop, Tally tally, List<Subscription> members) {
        void add(Address server, String path) {
            Subscription subscription = new Subscription(path, tally);
            tally.join();
            members.add(subscription);
            loop.connect(server, subscription);
        }

        Account account(long published) {
            return loop.ask(() -> accountNow(published));
        }

        private Account accountNow(long published) {
            Account account = Account.CLEAN;
            for (Subscription member : members) {
                account = account.plus(member.account(published));
            }
            return account;
        }

        void close() {
            loop.execute(() -> members.forEach(Subscription::close));
        }
    }
}
