package io.helicon.bench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Recorder;

/** Load at saturation: every caller sends its next call as soon as its last one is answered. */
final class ClosedLoop {
    private static final long GRACE_SECONDS = 10;

    private final Call call;
    private final int callers;
    private final Recorder latencies = new Recorder(Measurement.LOWEST, Measurement.HIGHEST, Measurement.DIGITS);
    private final LongAdder failures = new LongAdder();
    private final CountDownLatch resting;
    private volatile long end;

    private ClosedLoop(Call call, int callers) {
        this.call = call;
        this.callers = callers;
        this.resting = new CountDownLatch(callers);
    }

    static Measurement run(Call call, int callers, Duration time) {
        return new ClosedLoop(call, callers).run(time);
    }

    private Measurement run(Duration time) {
        end = System.nanoTime() + time.toNanos();
        for (int number = 0; number < callers; number++) {
            new Caller(number).next();
        }
        // Calls that are never answered count as failures, or a hanging server would look merely slow.
        long unanswered = Waiting.until(resting, time.plusSeconds(GRACE_SECONDS)) ? 0 : resting.getCount();
        var recorded = latencies.getIntervalHistogram();
        double seconds = time.toNanos() / (double) TimeUnit.SECONDS.toNanos(1);
        return new Measurement(
                recorded.getTotalCount() / seconds, recorded.getTotalCount(), failures.sum() + unanswered, recorded);
    }

    private final class Caller implements Call.Outcome {
        private final int number;
        private long sent;

        Caller(int number) {
            this.number = number;
        }

        void next() {
            sent = System.nanoTime();
            call.send(number, this);
        }

        @Override
        public void done(boolean succeeded) {
            long now = System.nanoTime();
            if (now - end >= 0) {
                resting.countDown();
            } else if (succeeded) {
                latencies.recordValue(Measurement.recordable(now - sent));
                next();
            } else {
                failures.increment();
                Waiting.shortlyAfter(this::next);
            }
        }
    }
}
