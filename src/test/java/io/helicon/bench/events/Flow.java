package io.helicon.bench.events;

import io.helicon.bench.CpuClock;
import io.helicon.bench.Measurement;
import io.helicon.bench.Schedule;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * What a broadcast showed in one run.
 *
 * @param deliveries rate, number and latencies of the deliveries
 * @param cpu what they cost
 */
record Flow(Measurement deliveries, CpuClock cpu, double seconds) {
    private static final long LONGEST_PARK = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long SHORTEST_PARK = TimeUnit.MICROSECONDS.toNanos(20);

    /** A closed loop: an event is published as soon as fewer than so many are on their way to anybody. */
    static Flow saturated(Broadcast broadcast, int window, Duration time, Supplier<CpuClock> clock) {
        broadcast.crowd().rest(true);
        Run run = new Run(broadcast.crowd(), clock);
        // What an earlier run has lost must not narrow this one's window.
        long allowed = window + broadcast.published() - broadcast.crowd().completed();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - end < 0) {
            long completed = broadcast.crowd().completed();
            long free = allowed - (broadcast.published() - completed);
            if (free > 0 && broadcast.isReady()) {
                long now = Moment.now();
                broadcast.publish(free, number -> now);
            } else {
                broadcast.crowd().awaitProgress(completed);
            }
        }
        Flow flow = run.end();
        broadcast.crowd().rest(false);
        broadcast.settle();
        return flow;
    }

    /** An open loop: events are due at set times whatever the server does, and latencies run from then. */
    static Flow paced(Broadcast broadcast, double eventsPerSecond, Duration time, Supplier<CpuClock> clock) {
        Run run = new Run(broadcast.crowd(), clock);
        Schedule schedule = Schedule.atRate(System.nanoTime(), eventsPerSecond, time);
        long first = broadcast.published();
        for (long made = 0; made < schedule.total(); made = broadcast.published() - first) {
            long now = System.nanoTime();
            long due = schedule.dueBy(now) - made;
            if (due > 0 && broadcast.isReady()) {
                broadcast.publish(due, number -> Moment.of(schedule.dueTime(number - first)));
            } else {
                long wait = Math.max(SHORTEST_PARK, schedule.dueTime(made) - now);
                LockSupport.parkNanos(broadcast, Math.min(LONGEST_PARK, wait));
            }
        }
        broadcast.settle();
        return run.end();
    }

    double perDelivery(double used) {
        return used * 1e6 / Math.max(1, deliveries.calls());
    }

    double coresTakenByOthers() {
        return cpu.coresTakenByOthers(seconds);
    }

    /** The readings at a run's beginning. */
    private static final class Run {
        private final Crowd crowd;
        private final Supplier<CpuClock> clock;
        private final CpuClock used;
        private final long delivered;
        private final long started;

        Run(Crowd crowd, Supplier<CpuClock> clock) {
            this.crowd = crowd;
            this.clock = clock;
            Histogram unused = crowd.takeLatencies();
            used = clock.get();
            delivered = crowd.deliveries();
            started = System.nanoTime();
        }

        Flow end() {
            double seconds = (System.nanoTime() - started) / 1e9;
            long deliveries = crowd.deliveries() - delivered;
            Measurement measured = new Measurement(deliveries / seconds, deliveries, 0, crowd.takeLatencies());
            return new Flow(measured, clock.get().since(used), seconds);
        }
    }
}
