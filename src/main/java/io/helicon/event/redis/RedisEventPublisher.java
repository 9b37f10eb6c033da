package io.helicon.event.redis;

import io.helicon.event.Event;
import io.helicon.event.EventConfig;
import io.helicon.event.EventPublisher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Publishes with one batch under way at a time, which keeps the order and lets what gathers meanwhile travel together.
 */
@Singleton
class RedisEventPublisher implements EventPublisher {
    private static final Logger LOG = Logger.getLogger(RedisEventPublisher.class);
    private static final Command PUBLISH = Command.newInstance(io.vertx.redis.client.Command.PUBLISH);
    private static final int BATCH = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Redis redis;
    private final EventConfig config;
    private final Counter published;
    private final Counter dropped;
    private final Queue<Event> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicBoolean sending = new AtomicBoolean();
    private final AtomicBoolean losing = new AtomicBoolean();

    RedisEventPublisher(Redis redis, EventConfig config, MeterRegistry registry) {
        this.redis = redis;
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
                Uni.createFrom()
                        .deferred(() -> send(batch))
                        .subscribe()
                        .with(sent -> told(batch), failure -> lost(batch, failure));
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

    private Uni<Void> send(List<Event> batch) {
        List<Request> requests = batch.stream().map(this::request).toList();
        return redis.batch(requests).ifNoItem().after(PATIENCE).fail().replaceWithVoid();
    }

    private Request request(Event event) {
        return Request.cmd(PUBLISH).arg(config.channel()).arg(Envelope.write(event));
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
        }
        sending.set(false);
        sendNext();
    }
}
