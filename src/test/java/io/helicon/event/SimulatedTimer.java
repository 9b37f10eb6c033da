package io.helicon.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A timer on which every pause may end at any time. */
final class SimulatedTimer extends AbstractExecutorService implements ScheduledExecutorService, Actor {
    private final Random random;
    private final List<Runnable> due = new ArrayList<>();

    SimulatedTimer(Random random) {
        this.random = random;
    }

    @Override
    public boolean isReady() {
        return !due.isEmpty();
    }

    @Override
    public void act() {
        due.remove(random.nextInt(due.size())).run();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return schedule(Executors.callable(command), delay, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        Pause<V> pause = new Pause<>(callable);
        due.add(pause);
        return pause;
    }

    @Override
    public void execute(Runnable command) {
        due.add(command);
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
        due.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        due.clear();
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

    /** One that ends when it is drawn. */
    private static final class Pause<V> extends FutureTask<V> implements ScheduledFuture<V> {
        Pause(Callable<V> callable) {
            super(callable);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return 0;
        }
    }
}
