package io.helicon.bench;

import java.util.concurrent.TimeUnit;

/**
 * What a run showed, and what it cost.
 *
 * @param cpu processor time in seconds
 */
public record Effort(Measurement measured, CpuClock cpu) {
    /** Processor time of the server for a call or a delivery. */
    public double serverMicrosecondsEach() {
        return cpu.server() * TimeUnit.SECONDS.toMicros(1) / Math.max(1, measured.calls());
    }

    /** Cores that somebody else kept busy meanwhile. */
    public double coresTakenByOthers() {
        return measured.calls() == 0 ? Double.NaN : cpu.coresTakenByOthers(measured.calls() / measured.rate());
    }
}
