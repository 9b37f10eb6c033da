package io.helicon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private long now;
    private final SignInThrottle throttle = new SignInThrottle(
            AccessHouse.config(Map.of("helicon.auth.failures-user", "2", "helicon.auth.failures-address", "5")),
            () -> now);

    private TooManyAttempts refused(String user, String address) {
        return catchThrowableOfType(TooManyAttempts.class, () -> throttle.attempt(user, address));
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void theThirdAttemptOfAUserIsRefusedUntilAMinuteAfterTheFirst() {
        // Given
        throttle.attempt("ada", "1");
        pass(Duration.ofSeconds(20));
        throttle.attempt("ada", "2");

        // When
        TooManyAttempts refusal = refused("ada", "3");

        // Then
        assertThat(refusal.patience()).isEqualTo(Duration.ofSeconds(40));
        assertThatCode(() -> throttle.attempt("bob", "1")).doesNotThrowAnyException();
        pass(Duration.ofSeconds(40));
        assertThatCode(() -> throttle.attempt("ada", "3")).doesNotThrowAnyException();
    }

    @Test
    void anAddressThatTriesManyUsersIsRefused() {
        // Given
        IntStream.range(0, 5).forEach(i -> throttle.attempt("user" + i, "1"));

        // When
        TooManyAttempts refusal = refused("ada", "1");

        // Then
        assertThat(refusal.patience()).isEqualTo(Duration.ofMinutes(1));
        assertThatCode(() -> throttle.attempt("ada", "2")).doesNotThrowAnyException();
    }

    @Test
    void whoSucceedsIsNotHeldUpHoweverOften() {
        // When
        for (int i = 0; i < 20; i++) {
            throttle.attempt("ada", "1");
            throttle.succeeded("ada", "1");
        }

        // Then
        assertThatCode(() -> throttle.attempt("ada", "1")).doesNotThrowAnyException();
    }
}
