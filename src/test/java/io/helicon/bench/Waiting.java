package io.helicon.bench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Where the load generator waits: bounded, and off the connections' threads. */
public final class Waiting {
    private static final ScheduledExecutorService LATER = Executors.newSingleThreadScheduledExecutor(Waiting::daemon);

    private Waiting() {}

    /** Whether the latch opened within the limit. */
    public static boolean until(CountDownLatch latch, Duration limit) {
        try {
            return latch.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while measuring", interrupted);
        }
    }

    /** Runs the step a millisecond later: a caller that fails at once must neither spin nor recurse. */
    static void shortlyAfter(Runnable step) {
        var unused = LATER.schedule(step, 1, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "bench-later");
        thread.setDaemon(true);
        return thread;
    }
}
