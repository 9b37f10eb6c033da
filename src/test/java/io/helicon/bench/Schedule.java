package io.helicon.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The times at which the calls of an open loop are due, evenly spaced; each is taken once. */
public final class Schedule {
    /** No call is due now. */
    public static final long NONE = -1;

    private final long start;
    private final double gap;
    private final long total;
    private final AtomicLong next = new AtomicLong();

    private Schedule(long start, double gap, long total) {
        this.start = start;
        this.gap = gap;
        this.total = total;
    }

    /** So many calls a second for so long; at least one call. */
    public static Schedule atRate(long start, double rate, Duration time) {
        double gap = TimeUnit.SECONDS.toNanos(1) / rate;
        return new Schedule(start, gap, Math.max(1, (long) (time.toNanos() / gap)));
    }

    /** So many calls, all due at once. */
    static Schedule atOnce(long start, long total) {
        return new Schedule(start, 0, total);
    }

    public long total() {
        return total;
    }

    public boolean isEmpty() {
        return next.get() >= total;
    }

    public long dueTime(long index) {
        return start + (long) (index * gap);
    }

    /** Nanoseconds until the next call is due; not positive when one is. */
    public long untilNext(long now) {
        return dueTime(next.get()) - now;
    }

    /** How many calls are due by now, taken or not. */
    public long dueBy(long now) {
        return now < start ? 0 : Math.min(total, (long) ((now - start) / gap) + 1);
    }

    /** Takes the next call that is due and returns its number, or {@link #NONE}. */
    public long take(long now) {
        while (true) {
            long index = next.get();
            if (index >= total || dueTime(index) - now > 0) {
                return NONE;
            }
            if (next.compareAndSet(index, index + 1)) {
                return index;
            }
        }
    }

    /** Takes every call that is left, due or not, and returns the number of the first. */
    long takeRest() {
        return Math.min(total, next.getAndSet(total));
    }
}
