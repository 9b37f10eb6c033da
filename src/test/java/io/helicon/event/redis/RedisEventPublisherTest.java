package io.helicon.event.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.event.Event;
import io.helicon.event.EventConfig;
import io.helicon.event.EventSettings;
import io.helicon.event.EventType;
import io.helicon.support.TestRedis;
import io.helicon.wire.Tracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RedisEventPublisherTest {
    private static final TestRedis SERVER = TestRedis.fresh();
    private static final Vertx VERTX = Vertx.vertx();
    private static final int QUEUE = 1_000;
    private static final EventConfig SETTINGS = EventSettings.with("channel", "events under test")
            .and("queue", Integer.toString(QUEUE))
            .config();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RedisEventPublisher publisher = new RedisEventPublisher(
            new RedisEventLog(Redis.newInstance(client()), SETTINGS, Duration.ofSeconds(2)),
            SETTINGS,
            registry,
            Tracing.OFF);
    private final List<Integer> heard = new CopyOnWriteArrayList<>();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static io.vertx.redis.client.Redis client() {
        return io.vertx.redis.client.Redis.createClient(
                VERTX, new RedisOptions().setConnectionString(SERVER.address()));
    }

    private void listen() {
        RedisConnection connection =
                client().connect().toCompletionStage().toCompletableFuture().join();
        connection.handler(this::hear);
        Response unused = connection
                .send(Request.cmd(Command.SUBSCRIBE).arg(SETTINGS.channel()))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void hear(Response message) {
        if (message.get(0).toString().equals("message")) {
            heard.add(new JsonObject(message.get(2).toString()).getInteger("data"));
        }
    }

    private static Event event(int number) {
        return new Event(new EventType("test:" + number), Integer.toString(number));
    }

    private double count(String name) {
        return registry.counter(name).count();
    }

    private double settled() {
        return count("helicon_events_published") + count("helicon_events_dropped");
    }

    @Test
    void eventsArriveInTheOrderOfPublishing() {
        // Given
        listen();
        List<Integer> expected = IntStream.range(0, QUEUE).boxed().toList();

        // When
        IntStream.range(0, QUEUE).mapToObj(RedisEventPublisherTest::event).forEach(publisher::publish);

        // Then
        await().until(() -> heard.size() == QUEUE);
        assertThat(heard).isEqualTo(expected);
        await().until(() -> count("helicon_events_published") == QUEUE);
        assertThat(count("helicon_events_dropped")).isZero();
    }

    @Test
    void whatRedisDoesNotTakeIsDroppedAndCountedAndLaterItGoesOn() {
        // Given
        publisher.publish(event(0));
        await().until(() -> count("helicon_events_published") == 1);
        SERVER.killHard();

        // When
        IntStream.range(0, 100).mapToObj(RedisEventPublisherTest::event).forEach(publisher::publish);
        await().until(() -> count("helicon_events_dropped") == 100);
        SERVER.restart();

        // Then
        await().until(this::publishedOneMore);
    }

    private boolean publishedOneMore() {
        double before = settled();
        double published = count("helicon_events_published");
        publisher.publish(event(1));
        await().until(() -> settled() > before);
        return count("helicon_events_published") > published;
    }

    @Test
    void aFrozenRedisFillsTheQueueAndNoMore() {
        // Given
        publisher.publish(event(0));
        await().until(() -> count("helicon_events_published") == 1);
        SERVER.freeze();

        // When
        IntStream.range(0, 3 * QUEUE).mapToObj(RedisEventPublisherTest::event).forEach(publisher::publish);
        double dropped = count("helicon_events_dropped");
        SERVER.thaw();

        // Then
        assertThat(dropped).isBetween(QUEUE * 1.5, QUEUE * 2.0);
        await().until(() -> settled() == 3 * QUEUE + 1);
        await().until(this::publishedOneMore);
    }
}
