package io.helicon.bench;

import java.util.Optional;

/**
 * A measured row.
 *
 * @param saturation the closed loop
 * @param paced the open loop at {@code pacedRate} calls a second
 * @param reference what had as many callers
 * @param ceiling what a share was promised of, where that is not the reference
 * @param cpu what the closed loop cost, in seconds
 */
record Result(
        Row row,
        int callers,
        Measurement saturation,
        double pacedRate,
        Measurement paced,
        Comparison reference,
        Optional<Comparison> ceiling,
        CpuClock cpu) {
    static final double DISTURBING_DRIFT = 0.2;

    double ratio() {
        return reference.ratio(saturation.rate());
    }

    private double judgedRatio() {
        return ceiling.orElse(reference).ratio(saturation.rate());
    }

    private double largestDrift() {
        return Math.max(reference.drift(), ceiling.map(Comparison::drift).orElse(0.0));
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
        return coresTakenByOthers() > CpuClock.DISTURBING_CORES || largestDrift() > DISTURBING_DRIFT;
    }

    boolean aimReached() {
        return failures() == 0
                && row.aim().stream().allMatch(aim -> aim.isReached(judgedRatio(), paced.millisecondsAt(99)));
    }
}
