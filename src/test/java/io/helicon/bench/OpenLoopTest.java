package io.helicon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    private static final Duration TIME = Duration.ofMillis(100);
    private static final double RATE = 1_000;

    @Test
    void makesEveryCallOfTheSchedule() {
        try (FakeServer server = FakeServer.quick()) {
            // When
            Measurement measured = OpenLoop.run(server, 4, RATE, TIME);

            // Then
            assertThat(measured.calls()).isEqualTo(100);
            assertThat(measured.failures()).isZero();
        }
    }

    /** Only one call is ever under way, and yet half of them have waited for half the stall or more. */
    @Test
    void callsThatWaitForAStalledOneCountTheirWait() {
        // Given
        long allAreDue = System.nanoTime() + TIME.toNanos();
        try (FakeServer server = FakeServer.silentUntil(allAreDue)) {
            // When
            Measurement measured = OpenLoop.run(server, 1, RATE, TIME);

            // Then
            assertThat(measured.calls()).isEqualTo(100);
            assertThat(measured.millisecondsAt(50)).isGreaterThan(45);
        }
    }

    @Test
    void countsFailuresApartFromCalls() {
        try (FakeServer server = FakeServer.failingFirst(10)) {
            // When
            Measurement measured = OpenLoop.run(server, 4, RATE, TIME);

            // Then
            assertThat(measured.failures()).isEqualTo(10);
            assertThat(measured.calls()).isEqualTo(90);
        }
    }

    @Test
    void tellsCallsThatWereNeverSentFromThoseThatFailed() {
        // Given
        Duration grace = Duration.ofSeconds(1);
        Schedule schedule = Schedule.atRate(System.nanoTime(), RATE, TIME);
        long betweenBothLimits =
                schedule.dueTime(0) + grace.multipliedBy(8).dividedBy(5).toNanos();
        try (FakeServer server = FakeServer.silentUntil(betweenBothLimits)) {
            // When
            Measurement measured = new OpenLoop(server, 1, schedule, grace).run(TIME);

            // Then
            assertThat(measured.calls()).isEqualTo(1);
            assertThat(measured.failures()).isEqualTo(99);
            assertThat(measured.unsent()).isEqualTo(99);
        }
    }

    @Test
    void makesExactlySoManyCalls() {
        try (FakeServer server = FakeServer.quick()) {
            // When
            Measurement measured = OpenLoop.exactly(1_000, server, 8);

            // Then
            assertThat(server.received()).isEqualTo(1_000);
            assertThat(measured.calls()).isEqualTo(1_000);
        }
    }
}
