package io.helicon.bench;

/**
 * A measured row.
 *
 * @param saturation the closed loop
 * @param paced the open loop at {@code pacedRate} calls a second
 * @param before the reference's rate right before
 * @param after and right after
 * @param cpu what the closed loop cost, in seconds
 */
record Result(
        Row row,
        int callers,
        Measurement saturation,
        double pacedRate,
        Measurement paced,
        String reference,
        double before,
        double after,
        CpuClock cpu) {
    double ratio() {
        return saturation.rate() / referenceRate();
    }

    double referenceRate() {
        return (before + after) / 2;
    }

    /** How far the reference's two runs lie apart: a ratio is no better known than that. */
    double drift() {
        return Math.abs(after - before) / referenceRate();
    }

    long failures() {
        return saturation.failures() + paced.failures();
    }

    boolean aimReached() {
        return failures() == 0 && row.aim().stream().allMatch(aim -> aim.isReached(ratio(), paced.millisecondsAt(99)));
    }
}
