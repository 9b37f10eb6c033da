package io.helicon.event.redis;

import static io.helicon.event.EventLogUnderTest.answer;
import static io.helicon.event.EventLogUnderTest.append;
import static io.helicon.event.EventLogUnderTest.events;
import static io.helicon.event.EventLogUnderTest.read;
import static io.helicon.event.EventLogUnderTest.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.helicon.event.Cursor;
import io.helicon.event.Event;
import io.helicon.event.EventLog;
import io.helicon.event.EventLogContract;
import io.helicon.event.EventSettings;
import io.helicon.event.EventType;
import io.helicon.event.Position;
import io.helicon.event.RecordedEvent;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.helicon.support.Fresh;
import io.helicon.support.RedisListener;
import io.helicon.support.TestRedis;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RedisEventLogTest implements EventLogContract {
    private static final Redis CLIENT = RedisForTests.client(TestRedis.shared());

    private final String prefix = Fresh.token() + ":";

    int partitions() {
        return 1;
    }

    @Override
    public EventLog open(EventSettings settings) {
        EventSettings own = settings.and("key-prefix", prefix)
                .and("channel", prefix)
                .and("partitions", Integer.toString(partitions()));
        return new RedisEventLog(CLIENT, own.config(), Duration.ofSeconds(5));
    }

    @Override
    public void lose() {
        Response keys = ask("KEYS", prefix + "*");
        for (Response key : keys) {
            var unused = ask("DEL", key.toString());
        }
    }

    @Override
    public void pass(Duration time) {
        long end = now() + time.toMillis() + 1;
        Awaitility.await().until(() -> now() >= end);
    }

    /** As an eviction might do it, which is not allowed. */
    private void loseTheClockAlone() {
        for (Response key : ask("KEYS", prefix + "*:clock")) {
            var unused = ask("DEL", key.toString());
        }
    }

    @Test
    void logsThatOutliveTheirClockAreNotServed() {
        // Given
        EventLog log = open();
        Cursor start = tip(log);
        List<RecordedEvent> gone = append(log, events("a", 10));

        // When
        loseTheClockAlone();

        // Then
        Reading reading = read(log, Set.of("a"), start);
        assertThat(gone).hasSize(10);
        assertThat(reading.events()).isEmpty();
        assertThat(reading.lost()).hasSize(1);
        List<RecordedEvent> recorded = append(log, events("a", 5));
        assertThat(read(log, Set.of("a"), start).events()).isEqualTo(recorded);
        assertThat(read(log, Set.of("a"), start).lost()).hasSize(1);
    }

    @Test
    void anotherNumberOfPartitionsIsAnotherHistory() {
        // Given
        EventLog before = new RedisEventLog(
                CLIENT,
                EventSettings.with("key-prefix", prefix).and("partitions", "7").config(),
                Duration.ofSeconds(5));
        Cursor start = tip(before);
        List<RecordedEvent> unreachable = append(before, events("a", 10));
        EventLog log = open();

        // When
        List<RecordedEvent> recorded = append(log, events("a", 5));

        // Then
        Reading reading = read(log, Set.of("a"), start);
        assertThat(unreachable).hasSize(10);
        assertThat(reading.events()).isEqualTo(recorded);
        assertThat(reading.lost()).hasSize(1);
    }

    @Test
    void anAnnouncementIsAnEnvelopeWithItsPlace() {
        try (RedisListener listener = RedisListener.on(TestRedis.shared(), prefix)) {
            // Given
            EventLog log = open();

            // When
            Position place = append(log, new Event(new EventType("a:\"b\""), "{ \"x\" : 1 }"))
                    .get(0)
                    .position();

            // Then
            Awaitility.await().until(() -> listener.messages().size() == 1);
            assertThat(listener.messages())
                    .containsExactly("{\"meta\":{\"type\":\"a:\\\"b\\\"\",\"id\":\"" + Cursor.of(List.of(place))
                            + "\"},\"data\":{ \"x\" : 1 }}");
        }
    }

    @Test
    void aRedisThatDoesNotAnswerIsAProblem() {
        // Given
        EventLog log = new RedisEventLog(
                RedisForTests.client("redis://127.0.0.1:1"), EventSettings.defaults(), Duration.ofSeconds(5));

        // When
        List<Throwable> failures = Stream.<Uni<?>>of(
                        log.tip(), log.append(events("a", 1)), log.read(Set.of("a"), Cursor.NONE, tip(open()), 1))
                .map(asked -> catchThrowable(() -> {
                    var unused = answer(asked);
                }))
                .toList();

        // Then
        assertThat(failures).allSatisfy(failure -> {
            assertThat(failure).isInstanceOf(Problem.class).hasMessageContaining("Redis");
            assertThat(((Problem) failure).kind()).isEqualTo(ProblemKind.UNAVAILABLE);
        });
    }

    private static long now() {
        Response time = ask("TIME");
        return time.get(0).toLong() * 1_000 + time.get(1).toLong() / 1_000;
    }

    private static Response ask(String command, String... arguments) {
        Request request = Request.cmd(Command.create(command));
        for (String argument : arguments) {
            request.arg(argument);
        }
        return answer(CLIENT.send(request));
    }
}
