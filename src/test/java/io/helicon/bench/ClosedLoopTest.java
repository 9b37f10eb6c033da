package io.helicon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {
    /** Long enough for a thread to get a turn on a busy machine. */
    private static final Duration SHORT = Duration.ofMillis(500);

    @Test
    void neverHasMoreCallsUnderWayThanCallers() {
        try (FakeServer server = FakeServer.quick()) {
            // When
            Measurement measured = ClosedLoop.run(server, 3, SHORT);

            // Then
            assertThat(server.mostUnderWay()).isBetween(1, 3);
            assertThat(measured.calls()).isPositive();
            assertThat(measured.failures()).isZero();
        }
    }

    @Test
    void countsFailuresApartFromCalls() {
        try (FakeServer server = FakeServer.failingFirst(Integer.MAX_VALUE)) {
            // When
            Measurement measured = ClosedLoop.run(server, 2, SHORT);

            // Then
            assertThat(measured.calls()).isZero();
            assertThat(measured.failures()).isPositive();
        }
    }
}
