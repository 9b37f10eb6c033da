package io.helicon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    private static final Duration TIME = Duration.ofMillis(100);
    private static final double RATE = 1_000;

    private final ExecutorService server = Executors.newSingleThreadExecutor();

    @AfterEach
    void stopServer() {
        server.shutdownNow();
    }

    @Test
    void makesEveryCallOfTheSchedule() {
        // Given
        Call call = (caller, outcome) -> server.execute(() -> outcome.done(true));

        // When
        Measurement measured = OpenLoop.run(call, 4, RATE, TIME);

        // Then
        assertThat(measured.calls()).isEqualTo(100);
        assertThat(measured.failures()).isZero();
    }

    @Test
    void callsThatWaitForAStalledOneCountTheirWait() {
        // Given a server that answers nothing until all 100 calls are due, and then all at once
        long answersFrom = System.nanoTime() + TIME.toNanos();
        Call call = (caller, outcome) -> server.execute(() -> answerFrom(answersFrom, outcome));

        // When
        Measurement measured = OpenLoop.run(call, 1, RATE, TIME);

        // Then half of them have waited for half the time or more, though only one call was ever under way
        assertThat(measured.calls()).isEqualTo(100);
        assertThat(measured.millisecondsAt(50)).isGreaterThan(45);
    }

    @Test
    void countsFailures() {
        // Given
        AtomicInteger sent = new AtomicInteger();
        Call call = (caller, outcome) -> server.execute(() -> outcome.done(sent.incrementAndGet() > 10));

        // When
        Measurement measured = OpenLoop.run(call, 4, RATE, TIME);

        // Then
        assertThat(measured.failures()).isEqualTo(10);
        assertThat(measured.calls()).isEqualTo(90);
    }

    @Test
    void makesExactlySoManyCalls() {
        // Given
        AtomicInteger sent = new AtomicInteger();
        Call call = (caller, outcome) -> {
            sent.incrementAndGet();
            server.execute(() -> outcome.done(true));
        };

        // When
        Measurement measured = OpenLoop.exactly(1_000, call, 8);

        // Then
        assertThat(sent).hasValue(1_000);
        assertThat(measured.calls()).isEqualTo(1_000);
    }

    private static void answerFrom(long time, Call.Outcome outcome) {
        while (System.nanoTime() - time < 0) {
            LockSupport.parkNanos(time - System.nanoTime());
        }
        outcome.done(true);
    }
}
