package io.helicon.bench.events;

import java.util.Locale;

/**
 * What a row should reach: a rate at saturation that is also the reference's or more, and a latency at the set pace.
 *
 * @param rate deliveries a second
 * @param p99Milliseconds of the open loop, at the pace of the options and no slower
 */
record EventAim(double rate, double p99Milliseconds) {
    boolean isReached(EventRow row, double ratio) {
        boolean quick = row.paced().deliveries().millisecondsAt(99) < p99Milliseconds && row.hasFullPace();
        // Without a reference in the run there is no telling, and that is not enough.
        return row.saturation().deliveries().rate() >= rate && ratio > 1 && quick;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, ">= %,.0f, > nchan, p99 < %.0f ms", rate, p99Milliseconds);
    }
}
