package io.helicon.event.redis;

import io.helicon.event.Event;
import io.helicon.event.EventConfig;
import io.helicon.event.EventLog;
import io.helicon.event.EventPublisher;
import io.helicon.event.Position;
import io.helicon.wire.Asked;
import io.helicon.wire.Tracing;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Records and announces with one batch under way at a time, which keeps the order and lets what gathers meanwhile travel
 * together.
 */
@Singleton
class RedisEventPublisher implements EventPublisher {
    private static final Logger LOG = Logger.getLogger(RedisEventPublisher.class);
    private static final int BATCH = 256;

    private final EventLog log;
    private final EventConfig config;
    private final Counter published;
    private final Counter dropped;
    private final Tracing tracing;
    private final Queue<Asked<Event>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicBoolean sending = new AtomicBoolean();
    private final AtomicBoolean losing = new AtomicBoolean();

    RedisEventPublisher(EventLog log, EventConfig config, MeterRegistry registry, Tracing tracing) {
        this.log = log;
        this.tracing = tracing;
        this.config = config;
        published = Counter.builder("helicon_events_published").register(registry);
        dropped = Counter.builder("helicon_events_dropped").register(registry);
    }

    @Override
    public void publish(Event event) {
        if (queued.incrementAndGet() > config.queue()) {
            queued.decrementAndGet();
            dropped.increment();
            return;
        }
        queue.add(tracing.asked(event));
        sendNext();
    }

    private void sendNext() {
        while (queued.get() > 0 && sending.compareAndSet(false, true)) {
            List<Asked<Event>> batch = take();
            if (batch.isEmpty()) {
                sending.set(false);
            } else {
                append(batch).subscribe().with(positions -> told(batch), failure -> lost(batch, failure));
            }
        }
    }

    private Uni<List<Position>> append(List<Asked<Event>> batch) {
        return tracing.together("event.publish", batch, log::append);
    }

    private List<Asked<Event>> take() {
        List<Asked<Event>> batch = new ArrayList<>();
        Asked<Event> event = queue.poll();
        while (event != null) {
            queued.decrementAndGet();
            batch.add(event);
            event = batch.size() < BATCH ? queue.poll() : null;
        }
        return batch;
    }

    private void told(List<Asked<Event>> batch) {
        published.increment(batch.size());
        losing.set(false);
        sending.set(false);
        sendNext();
    }

    /** Said once a burst: the counter knows the rest. */
    private void lost(List<Asked<Event>> batch, Throwable failure) {
        dropped.increment(batch.size());
        if (losing.compareAndSet(false, true)) {
            LOG.warnf("events are dropped while Redis does not take them: %s", failure.getMessage());
            LOG.debug("that was the reason", failure);
        }
        sending.set(false);
        sendNext();
    }
}
