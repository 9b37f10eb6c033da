package io.helicon.event.redis;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Messages that are no events: counted all, and said once a minute at most. */
final class MalformedMessages {
    private static final Logger LOG = Logger.getLogger(MalformedMessages.class);
    private static final long BURST = Duration.ofMinutes(1).toNanos();

    private final Counter counter;
    private long said = System.nanoTime() - BURST;

    MalformedMessages(MeterRegistry registry) {
        counter = Counter.builder("helicon_events_malformed")
                .description("Messages on the channels that are no events")
                .register(registry);
    }

    void add(String channel, Exception reason) {
        counter.increment();
        long now = System.nanoTime();
        if (now - said >= BURST) {
            said = now;
            LOG.warnf("a message on %s is no event and is dropped: %s", channel, reason.getMessage());
        }
    }
}
