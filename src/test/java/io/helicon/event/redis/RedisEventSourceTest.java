package io.helicon.event.redis;

import static io.helicon.event.EventLogUnderTest.event;
import static io.helicon.event.EventLogUnderTest.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.event.Event;
import io.helicon.event.EventType;
import io.helicon.event.RecordedEvent;
import io.helicon.event.RecordingEventListener;
import io.helicon.support.TestRedis;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is heard while nothing is wrong with Redis. */
class RedisEventSourceTest {
    private static final int MANY = 5_000;

    private final SourceUnderTest under =
            SourceUnderTest.listening(TestRedis.shared().address());
    private final RecordingEventListener listener = under.listener;

    private final AtomicBoolean paused = new AtomicBoolean();
    private final List<Boolean> toldInPause = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        under.close();
    }

    private void resume() {
        paused.set(false);
        under.source.resume();
    }

    private static String kilobyte(int number) {
        return "{\"meta\":{\"type\":\"t:" + number + "\"},\"data\":\"" + "x".repeat(1_000) + "\"}";
    }

    private static List<Integer> numbers(List<Event> events) {
        return events.stream()
                .map(event -> Integer.parseInt(event.type().parts().get(1)))
                .toList();
    }

    @Test
    void whatIsRecordedIsHeardAsItStandsInTheHistory() {
        // When
        List<RecordedEvent> recorded = under.append(events("program:1", 1_000));

        // Then
        await().until(() -> listener.recorded().size() == 1_000);
        assertThat(listener.recorded()).isEqualTo(recorded);
        assertThat(listener.told().get(0)).isEqualTo(RecordingEventListener.UP);
        assertThat(listener.threads()).hasSize(1);
        assertThat(listener.threads().iterator().next().getName()).contains("eventloop");
    }

    @Test
    void oddTextIsHeardAsItWasRecorded() {
        // Given
        String large = "\"" + "\u00fc\ud83d\ude00x".repeat(16_384) + "\"";
        List<Event> odd = List.of(
                new Event(new EventType("a:\"\\\n\ud83d\ude00"), large),
                new Event(new EventType("{}"), "{ \"a\" : [ 1.0 , \"\\n\" ] }"));

        // When
        List<RecordedEvent> recorded = under.append(odd);

        // Then
        await().until(() -> listener.recorded().size() == 2);
        assertThat(listener.recorded()).isEqualTo(recorded);
    }

    @Test
    void whatOthersPublishPasses() {
        // When
        under.publish("{\"meta\":{\"type\":\"program:1\"},\"data\":{\"a\":1}}");

        // Then
        await().until(() -> listener.passed().size() == 1);
        assertThat(listener.passed()).containsExactly(new Event(new EventType("program:1"), "{\"a\":1}"));
    }

    @Test
    void anIdIsBelievedOnTheChannelOfTheHistoryAlone() {
        // Given
        String message = "{\"meta\":{\"type\":\"a\",\"id\":\"0.epoch.7-1\"},\"data\":1}";

        // When
        under.publish(message);
        under.publish(under.config.channel(), message.getBytes(StandardCharsets.UTF_8));

        // Then
        await().until(() -> listener.told().size() == 3);
        assertThat(listener.passed()).containsExactly(event("a", 1));
        assertThat(listener.recorded()).extracting(RecordedEvent::event).containsExactly(event("a", 1));
    }

    @Test
    void malformedMessagesAreCountedAndStopNothing() {
        // Given
        List<String> garbage =
                List.of("", " ", "x", "{", "[]", "{}", "null", "{\"meta\":{}}", "{\"meta\":{\"type\":1}}");

        // When
        garbage.forEach(under::publish);
        under.publish(under.config.channel(), new byte[] {(byte) 0xff, 0, 1});
        under.publish("{\"meta\":{\"type\":\"a\"},\"data\":1}");

        // Then
        await().until(() -> listener.passed().size() == 1);
        assertThat(under.malformed()).isEqualTo(garbage.size() + 1);
        assertThat(listener.states()).containsExactly(RecordingEventListener.UP);
    }

    @Test
    void aListenerThatFailsIsToldTheNext() {
        // Given
        listener.reactWith(told -> {
            throw new IllegalStateException("as the test wants it");
        });

        // When
        under.publish(kilobyte(0));
        under.publish(kilobyte(1));

        // Then
        await().until(() -> listener.passed().size() == 2);
    }

    @Test
    void nothingIsToldInAPauseAndEverythingAfterIt() {
        // Given
        listener.reactWith(told -> under.source.pause());

        // When
        IntStream.range(0, MANY).forEach(number -> under.publish(kilobyte(number)));

        // Then
        assertThat(listener.passed()).hasSize(1);
        listener.reactWith(told -> {});
        under.source.resume();
        await().until(() -> listener.passed().size() == MANY);
        assertThat(numbers(listener.passed()))
                .isEqualTo(IntStream.range(0, MANY).boxed().toList());
        assertThat(listener.states()).containsExactly(RecordingEventListener.UP);
    }

    @Test
    void aPauseMayComeAfterEveryMessageAndHoldsEvenWhatWasRead() {
        // Given
        listener.reactWith(told -> {
            toldInPause.add(paused.getAndSet(true));
            under.source.pause();
            RedisForTests.VERTX.runOnContext(this::resume);
        });

        // When
        List<RecordedEvent> recorded = under.append(events("a", 1_000));

        // Then
        await().until(() -> listener.recorded().size() == 1_000);
        assertThat(listener.recorded()).isEqualTo(recorded);
        assertThat(toldInPause).containsOnly(false);
    }

    @Test
    void aLongPauseIsNoReasonToThinkTheConnectionDead() {
        // Given
        Duration beats = under.config.redisTimeout().multipliedBy(4);
        under.source.pause();

        // When
        await().pollDelay(beats).until(() -> true);
        under.source.resume();

        // Then
        List<RecordedEvent> recorded = under.append(events("a", 3));
        await().until(() -> listener.recorded().size() == 3);
        assertThat(listener.recorded()).isEqualTo(recorded);
        assertThat(listener.states()).containsExactly(RecordingEventListener.UP);
    }
}
