package io.helicon.bench.events;

import io.helicon.bench.CpuClock;
import java.util.Optional;

/**
 * A measured row.
 *
 * @param idle how many subscribers of other types were connected besides
 * @param saturation the closed loop
 * @param pace deliveries a second of the open loop, as planned
 * @param hasFullPace whether that is the pace of the options, and not less for want of saturation
 * @param account what went wrong in both loops, and in the warm-up before them
 */
record EventRow(
        String server,
        String publishing,
        int subscribers,
        int idle,
        Flow saturation,
        double pace,
        boolean hasFullPace,
        Flow paced,
        Account account,
        Optional<EventAim> aim) {

    boolean isReference() {
        return server.equals(Nchan.NAME);
    }

    boolean isDisturbed() {
        return saturation.coresTakenByOthers() > CpuClock.DISTURBING_CORES
                || paced.coresTakenByOthers() > CpuClock.DISTURBING_CORES;
    }
}
