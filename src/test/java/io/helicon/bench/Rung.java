package io.helicon.bench;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A row at one rate.
 *
 * @param due calls a second that were due
 * @param cpu what they cost, in seconds
 * @param promise the p99 in milliseconds that was promised for this rate
 */
record Rung(Row row, int callers, double due, Measurement measured, CpuClock cpu, OptionalDouble promise) {
    /** Answered so long after the last one was due, a call has met a queue that grew with the load. */
    private static final double KEPT_UP = 0.9;

    /** Whether the calls were answered about as fast as they came. */
    boolean isKeptUp() {
        return measured.failures() == 0 && measured.rate() >= KEPT_UP * due;
    }

    boolean isReached() {
        return measured.failures() == 0
                && promise.stream().allMatch(milliseconds -> measured.millisecondsAt(99) < milliseconds);
    }

    String aim() {
        return promise.isEmpty() ? Figures.NOTHING : String.format(Locale.ROOT, "p99 < %.0f ms", promise.getAsDouble());
    }

    /** Cores of others while calls were due and answered. */
    double coresTakenByOthers() {
        return measured.calls() == 0 ? Double.NaN : cpu.coresTakenByOthers(measured.calls() / measured.rate());
    }
}
