package io.helicon.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A clock and a timer that move only when told; what is due runs in order, on the thread that moves the time.
 *
 * <p>It starts shortly before the nanosecond clock overflows, as a real one may.
 */
final class ManualTime extends AbstractExecutorService implements ScheduledExecutorService, NanoClock {
    private static final long START = Long.MAX_VALUE - Duration.ofSeconds(5).toNanos();
    private static final Instant EPOCH = Instant.parse("2026-11-01T12:00:00Z");

    private final PriorityQueue<Due<?>> waiting = new PriorityQueue<>();
    private long elapsed;
    private long order;

    @Override
    public long nanos() {
        return START + elapsed;
    }

    Instant instant() {
        return EPOCH.plusNanos(elapsed);
    }

    void advance(Duration duration) {
        long end = elapsed + duration.toNanos();
        while (!waiting.isEmpty() && waiting.peek().at <= end) {
            Due<?> next = waiting.remove();
            elapsed = Math.max(elapsed, next.at);
            next.run();
        }
        elapsed = end;
    }

    void after(Duration delay, Runnable task) {
        var unused = schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return schedule(Executors.callable(command), delay, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        Due<V> due = new Due<>(callable, elapsed + unit.toNanos(delay), order++, this);
        waiting.add(due);
        return due;
    }

    @Override
    public void execute(Runnable command) {
        command.run();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initial, long period, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initial, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void shutdown() {
        waiting.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        waiting.clear();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return false;
    }

    private long elapsed() {
        return elapsed;
    }

    private static final class Due<V> extends java.util.concurrent.FutureTask<V> implements ScheduledFuture<V> {
        private final long at;
        private final long order;
        private final ManualTime time;

        Due(Callable<V> task, long at, long order, ManualTime time) {
            super(task);
            this.at = at;
            this.order = order;
            this.time = time;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - time.elapsed(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(java.util.concurrent.Delayed other) {
            Due<?> due = (Due<?>) other;
            return at == due.at ? Long.compare(order, due.order) : Long.compare(at, due.at);
        }
    }
}
