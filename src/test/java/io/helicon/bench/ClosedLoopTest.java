package io.helicon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    private final ExecutorService server = Executors.newSingleThreadExecutor();

    @AfterEach
    void stopServer() {
        server.shutdownNow();
    }

    @Test
    void neverHasMoreCallsUnderWayThanCallers() {
        // Given
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Call call = (caller, outcome) -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            server.execute(() -> end(underWay, outcome));
        };

        // When
        Measurement measured = ClosedLoop.run(call, 3, SHORT);

        // Then
        assertThat(most).hasValueLessThanOrEqualTo(3);
        assertThat(measured.calls()).isPositive();
        assertThat(measured.failures()).isZero();
    }

    @Test
    void countsFailuresApartFromCalls() {
        // Given
        Call call = (caller, outcome) -> server.execute(() -> outcome.done(false));

        // When
        Measurement measured = ClosedLoop.run(call, 2, SHORT);

        // Then
        assertThat(measured.calls()).isZero();
        assertThat(measured.failures()).isPositive();
    }

    private static void end(AtomicInteger underWay, Call.Outcome outcome) {
        underWay.decrementAndGet();
        outcome.done(true);
    }
}
