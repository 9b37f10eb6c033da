package io.helicon.bench;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What one measured run showed: rate, failures and latencies.
 *
 * @param failures calls that failed, and those that were never sent
 * @param unsent those that found no free caller, which says nothing of the server but that it is too slow
 */
public record Measurement(double rate, long calls, long failures, long unsent, Histogram latencies) {
    public static final long LOWEST = 1_000;
    public static final long HIGHEST = TimeUnit.SECONDS.toNanos(60);
    public static final int DIGITS = 3;

    /** Of a run in which everything was sent. */
    public Measurement(double rate, long calls, long failures, Histogram latencies) {
        this(rate, calls, failures, 0, latencies);
    }

    public double millisecondsAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }

    public static long recordable(long nanoseconds) {
        return Math.max(LOWEST, Math.min(HIGHEST, nanoseconds));
    }
}
