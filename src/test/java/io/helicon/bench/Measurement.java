package io.helicon.bench;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What one measured run showed: rate, failures and latencies. */
public record Measurement(double rate, long calls, long failures, Histogram latencies) {
    public static final long LOWEST = 1_000;
    public static final long HIGHEST = TimeUnit.SECONDS.toNanos(60);
    public static final int DIGITS = 3;

    public double millisecondsAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }

    public static long recordable(long nanoseconds) {
        return Math.max(LOWEST, Math.min(HIGHEST, nanoseconds));
    }
}
