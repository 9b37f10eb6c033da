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
    static final double DISTURBING_CORES = 0.3;
    static final double DISTURBING_DRIFT = 0.2;

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

    boolean hasAim() {
        return row.aim().isPresent();
    }

    double coresTakenByOthers() {
        return cpu.coresTakenByOthers(saturation.calls() / saturation.rate());
    }

    boolean isDisturbed() {
        return coresTakenByOthers() > DISTURBING_CORES || drift() > DISTURBING_DRIFT;
    }

    boolean aimReached() {
        return failures() == 0 && row.aim().stream().allMatch(aim -> aim.isReached(ratio(), paced.millisecondsAt(99)));
    }
}
