package io.helicon.event.redis;

import static io.helicon.event.EventLogUnderTest.answer;

import io.helicon.event.Event;
import io.helicon.event.EventConfig;
import io.helicon.event.EventLogUnderTest;
import io.helicon.event.EventSettings;
import io.helicon.event.RecordedEvent;
import io.helicon.event.RecordingEventListener;
import io.helicon.support.Fresh;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** A source with a listener, and a way to publish past it: straight to Redis, whatever happens to the source's own way. */
final class SourceUnderTest implements AutoCloseable {
    static final String FOREIGN = "foreign";

    /** Long enough for a machine that is busy with other tests. */
    private static final String PATIENCE = "PT1S";

    /** For those who wait until it is over. */
    static final EventSettings IMPATIENT = EventSettings.with("redis-timeout", "PT0.5S");

    final RecordingEventListener listener = new RecordingEventListener();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final AtomicInteger deaths = new AtomicInteger();
    final EventConfig config;
    final RedisEventSource source;
    private final Redis client;
    private final RedisEventLog log;

    /** @param by the address by which the source goes to the Redis of the other address */
    SourceUnderTest(String by, String redis, EventSettings settings) {
        String own = Fresh.token();
        config = patient(settings)
                .and("channel", own)
                .and("channels", FOREIGN + own)
                .and("key-prefix", own)
                .and("redis-retry-interval", "PT0.2S")
                .config();
        client = RedisForTests.client(redis);
        log = new RedisEventLog(client, config, Duration.ofSeconds(5));
        RedisClientOptions options = new RedisClientOptions();
        options.customize("test", RedisForTests.options(by));
        source = new RedisEventSource(RedisForTests.VERTX.getDelegate(), options, config, registry) {
            @Override
            void die() {
                deaths.incrementAndGet();
            }
        };
    }

    private static EventSettings patient(EventSettings settings) {
        return settings.values().containsKey("helicon.event.redis-timeout")
                ? settings
                : settings.and("redis-timeout", PATIENCE);
    }

    static SourceUnderTest listening(String address) {
        SourceUnderTest under = new SourceUnderTest(address, address, EventSettings.none());
        under.source.listen(under.listener);
        under.awaitUp();
        return under;
    }

    void awaitUp() {
        Awaitility.await().until(listener::isUp);
    }

    List<RecordedEvent> append(List<Event> events) {
        return EventLogUnderTest.append(log, events);
    }

    RedisEventLog log() {
        return log;
    }

    /** On another channel than that of the history. */
    void publish(String message) {
        publish(FOREIGN + config.channel(), message.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    void publish(String channel, byte[] message) {
        Request request = Request.cmd(Command.create("PUBLISH")).arg(channel);
        request.getDelegate().arg(message);
        var unused = answer(client.send(request));
    }

    double malformed() {
        return registry.counter("helicon_events_malformed").count();
    }

    @Override
    public void close() {
        source.close();
        client.close();
    }
}
