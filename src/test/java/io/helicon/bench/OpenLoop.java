package io.helicon.bench;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * Load at a fixed rate: calls are due at set times whatever the server does, and a latency runs from the time a call
 * was due to its answer. With all callers busy, calls wait for one, and their clocks run already.
 */
final class OpenLoop {
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PREPARATION = Duration.ofMinutes(10);
    private static final long LONGEST_PARK = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long BUSY_PARK = TimeUnit.MICROSECONDS.toNanos(100);

    private final Call call;
    private final Schedule schedule;
    private final Duration grace;
    private final Queue<Caller> free = new ConcurrentLinkedQueue<>();
    private final Recorder latencies = new Recorder(Measurement.LOWEST, Measurement.HIGHEST, Measurement.DIGITS);
    private final LongAdder failures = new LongAdder();
    private final CountDownLatch unanswered;

    /** @param grace for the calls that are late when the last one is due, and then for their answers */
    OpenLoop(Call call, int callers, Schedule schedule, Duration grace) {
        this.call = call;
        this.schedule = schedule;
        this.grace = grace;
        this.unanswered = new CountDownLatch(Math.toIntExact(schedule.total()));
        for (int number = 0; number < callers; number++) {
            free.add(new Caller(number));
        }
    }

    static Measurement run(Call call, int callers, double rate, Duration time) {
        Schedule schedule = Schedule.atRate(System.nanoTime(), rate, time);
        return new OpenLoop(call, callers, schedule, GRACE).run(time);
    }

    /** Makes exactly so many calls as fast as the callers can; for preparations, whose latencies nobody reads. */
    static Measurement exactly(long calls, Call call, int callers) {
        Schedule schedule = Schedule.atOnce(System.nanoTime(), calls);
        return new OpenLoop(call, callers, schedule, GRACE).run(LONGEST_PREPARATION);
    }

    Measurement run(Duration time) {
        long started = System.nanoTime();
        pace(started + time.plus(grace).toNanos());
        long neverSent = schedule.total() - recordRest();
        boolean complete = Waiting.until(unanswered, grace);
        double seconds = (System.nanoTime() - started) / 1e9;
        Histogram recorded = latencies.getIntervalHistogram();
        long lost = complete ? 0 : unanswered.getCount();
        long answered = recorded.getTotalCount() - neverSent;
        return new Measurement(answered / seconds, answered, failures.sum() + lost, neverSent, recorded);
    }

    /** Hands due calls to free callers; while all are busy, those that become free help themselves. */
    private void pace(long giveUp) {
        for (long now = System.nanoTime(); !schedule.isEmpty() && now - giveUp < 0; now = System.nanoTime()) {
            long wait = schedule.untilNext(now);
            if (wait > 0) {
                LockSupport.parkNanos(this, Math.min(wait, LONGEST_PARK));
            } else if (!startOne()) {
                LockSupport.parkNanos(this, BUSY_PARK);
            }
        }
    }

    private boolean startOne() {
        Caller caller = free.poll();
        if (caller == null) {
            return false;
        }
        caller.next();
        return true;
    }

    /** Calls that never got a caller count as failed, with the time they have waited: leaving them out would flatter. */
    private long recordRest() {
        long first = schedule.takeRest();
        long now = System.nanoTime();
        for (long index = first; index < schedule.total(); index++) {
            latencies.recordValue(Measurement.recordable(now - schedule.dueTime(index)));
            failures.increment();
            unanswered.countDown();
        }
        return first;
    }

    private final class Caller implements Call.Outcome {
        private final int number;
        private long due;

        Caller(int number) {
            this.number = number;
        }

        void next() {
            long index = schedule.take(System.nanoTime());
            if (index == Schedule.NONE) {
                free.add(this);
            } else {
                due = schedule.dueTime(index);
                call.send(number, this);
            }
        }

        @Override
        public void done(boolean succeeded) {
            if (succeeded) {
                latencies.recordValue(Measurement.recordable(System.nanoTime() - due));
                unanswered.countDown();
                next();
            } else {
                failures.increment();
                unanswered.countDown();
                Waiting.shortlyAfter(this::next);
            }
        }
    }
}
