package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Variables that other servers knew, where several of them make one setting. */
class EnvironmentAliasesTest {
    @Test
    void partsOfTheRedisAddressInTheEnvironmentMakeOne() {
        Map<String, String> plasma = Map.of(
                "PLASMA_SUBSCRIBER_REDIS_ADDR", "cache:6380",
                "PLASMA_SUBSCRIBER_REDIS_PASSWORD", "p@ss",
                "PLASMA_SUBSCRIBER_REDIS_DB", "3");

        assertThat(SettingValues.of(Map.of(), plasma, Map.of()).get("redis.address"))
                .contains("redis://:p%40ss@cache:6380/3");
        assertThat(SettingValues.of(Map.of(), Map.of("REDISHOST", "h", "REDISPORT", "1"), Map.of())
                        .get("redis.address"))
                .contains("redis://h:1");
    }

    @Test
    void aPartThatIsMissingIsAsPlasmaHasIt() {
        assertThat(SettingValues.of(Map.of(), Map.of("PLASMA_SUBSCRIBER_REDIS_DB", "3"), Map.of())
                        .get("redis.address"))
                .contains("redis://localhost:6379/3");
    }

    @Test
    void bothFilesOfACertificateInTheEnvironmentTurnTlsOn() {
        Map<String, String> both = Map.of("PLASMA_TLS_CERT_FILE", "c", "PLASMA_TLS_KEY_FILE", "k");

        assertThat(SettingValues.of(Map.of(), both, Map.of()).isOn("tls")).isTrue();
        assertThat(SettingValues.of(Map.of(), Map.of("PLASMA_TLS_CERT_FILE", "c"), Map.of())
                        .isOn("tls"))
                .isFalse();
        assertThat(SettingValues.of(Map.of("tls", "false"), both, Map.of()).isOn("tls"))
                .isFalse();
    }
}
