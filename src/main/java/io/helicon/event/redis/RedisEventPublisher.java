package io.helicon.event.redis;

import io.helicon.event.Event;
import io.helicon.event.EventConfig;
import io.helicon.event.EventLog;
import io.helicon.event.EventPublisher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
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
    private final Queue<Event> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicBoolean sending = new AtomicBoolean();
    private final AtomicBoolean losing = new AtomicBoolean();

    RedisEventPublisher(EventLog log, EventConfig config, MeterRegistry registry) {
        this.log = log;
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
        queue.add(event);
        sendNext();
    }

    private void sendNext() {
        while (queued.get() > 0 && sending.compareAndSet(false, true)) {
            List<Event> batch = take();
            if (batch.isEmpty()) {
                sending.set(false);
            } else {
                log.append(batch).subscribe().with(positions -> told(batch), failure -> lost(batch, failure));
            }
        }
    }

    private List<Event> take() {
        List<Event> batch = new ArrayList<>();
        Event event = queue.poll();
        while (event != null) {
            queued.decrementAndGet();
            batch.add(event);
            event = batch.size() < BATCH ? queue.poll() : null;
        }
        return batch;
    }

    private void told(List<Event> batch) {
        published.increment(batch.size());
        losing.set(false);
        sending.set(false);
        sendNext();
    }

    /** Said once a burst: the counter knows the rest. */
    private void lost(List<Event> batch, Throwable failure) {
        dropped.increment(batch.size());
        if (losing.compareAndSet(false, true)) {
            LOG.warnf("events are dropped while Redis does not take them: %s", failure.getMessage());
            LOG.debug("that was the reason", failure);
        }
        sending.set(false);
        sendNext();
    }
}
