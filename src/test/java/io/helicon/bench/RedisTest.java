package io.helicon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.TestRedis;
import org.junit.jupiter.api.Test;

class RedisTest {
    @Test
    void tellsHowItKeepsWhatWasWritten() {
        // Given
        Redis redis = Redis.at(TestRedis.shared().address());

        // When
        String description = redis.description();

        // Then
        assertThat(description)
                .matches("Redis \\d+\\.\\d+\\.\\d+ \\(appendonly yes, appendfsync everysec, save off\\)");
    }

    @Test
    void aSettingThatIsNotToldIsUnknown() {
        // Given
        Redis redis = Redis.at(TestRedis.shared().address());

        // When
        String setting = redis.setting("no-such-setting");

        // Then
        assertThat(setting).isEqualTo("unknown");
    }

    @Test
    void readsAddressesWithAndWithoutAPassword() {
        assertThat(Redis.at("redis://:secret@127.0.0.1:1234")).isEqualTo(new Redis(Address.local(1234), "secret"));
        assertThat(Redis.at("redis://127.0.0.1:1234")).isEqualTo(new Redis(Address.local(1234), ""));
    }
}
