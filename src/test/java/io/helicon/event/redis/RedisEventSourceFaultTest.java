package io.helicon.event.redis;

import static io.helicon.event.EventLogUnderTest.events;
import static io.helicon.event.RecordingEventListener.DOWN;
import static io.helicon.event.RecordingEventListener.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.event.EventSettings;
import io.helicon.event.RecordedEvent;
import io.helicon.event.RecordingEventListener;
import io.helicon.support.FaultProxy;
import io.helicon.support.TestRedis;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is heard while Redis, or the way to it, breaks. */
class RedisEventSourceFaultTest {
    private final TestRedis redis = TestRedis.fresh();
    private final FaultProxy proxy = FaultProxy.to(redis.port());
    private final SourceUnderTest under = new SourceUnderTest(
            redis.address().replace(":" + redis.port(), ":" + proxy.port()),
            redis.address(),
            EventSettings.with("redis-max-retry", "2").and("over-max-retry-behavior", "die"));
    private final RecordingEventListener listener = under.listener;

    @AfterEach
    void close() {
        under.close();
        proxy.close();
        redis.close();
    }

    private void listen() {
        under.source.listen(listener);
        under.awaitUp();
    }

    private void assertHearing() {
        int before = listener.recorded().size();
        List<RecordedEvent> recorded = under.append(events("a", 3));
        await().until(() -> listener.recorded().size() == before + 3);
        assertThat(listener.recorded()).endsWith(recorded.toArray(new RecordedEvent[0]));
    }

    @Test
    void aRedisThatIsKilledIsHeardAgainWhenItIsBack() {
        // Given
        listen();

        // When
        redis.killHard();
        await().until(() -> listener.states().size() == 2);
        redis.restart();

        // Then
        under.awaitUp();
        assertThat(listener.states()).containsExactly(UP, DOWN, UP);
        assertHearing();
    }

    @Test
    void aFrozenRedisIsNoticedAndForgiven() {
        // Given
        listen();

        // When
        redis.freeze();
        await().until(() -> listener.states().size() == 2);
        redis.thaw();

        // Then
        under.awaitUp();
        assertThat(listener.states()).containsExactly(UP, DOWN, UP);
        assertHearing();
    }

    @Test
    void aNetworkThatPassesNothingIsNoticedAndForgiven() {
        // Given
        listen();

        // When
        proxy.stall();
        await().until(() -> listener.states().size() == 2);
        proxy.heal();

        // Then
        under.awaitUp();
        assertHearing();
    }

    @Test
    void aPauseHidesNoBreakdown() {
        // Given
        listen();
        under.source.pause();

        // When
        proxy.stall();

        // Then
        await().until(() -> listener.states().size() == 2);
        proxy.heal();
        await().until(() -> listener.states().size() == 3);
        List<RecordedEvent> recorded = under.append(events("a", 3));
        assertThat(listener.recorded()).isEmpty();
        under.source.resume();
        await().until(() -> listener.recorded().size() == 3);
        assertThat(listener.recorded()).isEqualTo(recorded);
        assertThat(listener.states()).containsExactly(UP, DOWN, UP);
    }

    @Test
    void tooManyFailuresInARowAreTheEndWhenThatIsWanted() {
        // Given
        listen();

        // When
        proxy.cut();

        // Then
        await().until(() -> under.deaths.get() == 1);
        assertThat(listener.states()).containsExactly(UP, DOWN);
    }

    @Test
    void failuresThatAreNotInARowEndNothing() {
        // Given
        listen();

        // When
        for (int i = 1; i <= 6; i++) {
            int states = 2 * i;
            proxy.cut();
            await().until(() -> listener.states().size() == states);
            proxy.heal();
            under.awaitUp();
        }

        // Then
        assertThat(under.deaths).hasValue(0);
        assertHearing();
    }

    @Test
    void withoutThatItTriesForEver() {
        // When
        proxy.cut();

        // Then
        assertHeardAfterManyTries();
    }

    @Test
    void aNetworkThatPassesNothingFromTheStartIsTriedForEverToo() {
        // When
        proxy.stall();

        // Then
        assertHeardAfterManyTries();
    }

    @Test
    void whatWasHeldWhenTheConnectionBrokeIsLeftToTheHistory() {
        // Given
        listen();
        listener.reactWith(told -> under.source.pause());
        List<RecordedEvent> before = under.append(events("a", 200));
        await().until(() -> listener.recorded().size() == 1);

        // When
        proxy.cut();
        await().until(() -> listener.states().size() == 2);
        proxy.heal();
        under.awaitUp();

        // Then
        listener.reactWith(told -> {});
        under.source.resume();
        List<RecordedEvent> after = under.append(events("a", 3));
        await().until(() -> listener.recorded().contains(after.get(2)));
        assertThat(listener.recorded()).containsExactly(before.get(0), after.get(0), after.get(1), after.get(2));
    }

    /** The other one, which begins at the same time and in the same way, dies of the third. */
    private void assertHeardAfterManyTries() {
        try (SourceUnderTest patient = new SourceUnderTest(
                redis.address().replace(":" + redis.port(), ":" + proxy.port()),
                redis.address(),
                EventSettings.with("redis-max-retry", "1").and("over-max-retry-behavior", "alive"))) {
            patient.source.listen(patient.listener);
            under.source.listen(listener);
            await().until(() -> under.deaths.get() == 1);
            assertThat(patient.listener.told()).isEmpty();
            proxy.heal();
            patient.awaitUp();
            assertThat(patient.deaths).hasValue(0);
        }
    }
}
