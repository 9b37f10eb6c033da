package io.helicon.bench.events;

import io.helicon.bench.Measurement;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/** What the subscribers of one loop receive, taken together; written by that loop alone. */
final class Tally {
    /** More than may be under way at once, and a power of two. */
    private static final int RING = 1 << 14;

    private final Crowd crowd;
    private final int[] arrivals = new int[RING];
    private final LongAdder deliveries = new LongAdder();
    private final SingleWriterRecorder latencies =
            new SingleWriterRecorder(Measurement.LOWEST, Measurement.HIGHEST, Measurement.DIGITS);
    private int members;
    private int fresh;

    Tally(Crowd crowd) {
        this.crowd = crowd;
    }

    /** Only while nothing has arrived yet. */
    void join() {
        members++;
    }

    /** An event has reached one more subscriber, so many nanoseconds after it was due. */
    void arrived(long number, long latency) {
        latencies.recordValue(Measurement.recordable(latency));
        fresh++;
        int slot = (int) number & (RING - 1);
        if (++arrivals[slot] == members) {
            arrivals[slot] = 0;
            crowd.reachedAllOfOneLoop(slot);
        }
    }

    /** Tells the count: once a read, since telling it for each event would cost more than reading the event. */
    void tell() {
        if (fresh > 0) {
            deliveries.add(fresh);
            fresh = 0;
        }
    }

    void opened() {
        crowd.settled();
    }

    void ended() {
        crowd.settled();
    }

    long deliveries() {
        return deliveries.sum();
    }

    /** Latencies since this was last called. */
    Histogram takeLatencies() {
        return latencies.getIntervalHistogram();
    }

    static int slots() {
        return RING;
    }
}
