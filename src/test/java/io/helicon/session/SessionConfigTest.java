package io.helicon.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SessionConfigTest {
    @Test
    void theseAreAllKeysWithTheirDefaults() {
        // Given
        Map<String, String> expected = Map.ofEntries(
                Map.entry("ttl", "PT24M"),
                Map.entry("ttc", "PT1M"),
                Map.entry("refreshGrace", "PT30S"),
                Map.entry("storage", "postgres"),
                Map.entry("sealKey", ""),
                Map.entry("suppliedTokens", "true"),
                Map.entry("cacheSize", "100000"),
                Map.entry("cacheLease", "PT2S"),
                Map.entry("slideInterval", "PT0.5S"),
                Map.entry("queryTimeout", "PT5S"),
                Map.entry("table", "session"),
                Map.entry("schema", "mnemosyne"));

        // When
        Map<String, String> keys = Arrays.stream(SessionConfig.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .collect(Collectors.toMap(Method::getName, SessionConfigTest::defaultOf));

        // Then
        assertThat(keys).isEqualTo(expected);
    }

    @Test
    void theDefaultsCanBeRead() {
        // When
        SessionConfig config = SessionSettings.defaults();

        // Then
        assertThat(config.ttl()).isEqualTo(Duration.ofMinutes(24));
        assertThat(config.slideInterval()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(config.sealKey()).isEmpty();
        assertThat(config.suppliedTokens()).isTrue();
        assertThat(config.cacheSize()).isEqualTo(100_000);
    }

    private static String defaultOf(Method method) {
        return Optional.ofNullable(method.getAnnotation(WithDefault.class))
                .map(WithDefault::value)
                .orElse("");
    }
}
