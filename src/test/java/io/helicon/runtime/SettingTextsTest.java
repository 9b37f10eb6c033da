package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that can be written in more than one way, and the one in which the rooms read them. */
class SettingTextsTest {
    @ParameterizedTest
    @CsvSource({
        "2000, PT2S",
        "0, PT0S",
        "500ms, PT0.5S",
        "1m, PT1M",
    })
    void aBareNumberInPlasmasVariableIsOfMilliseconds(String text, String expected) {
        // When
        SettingValues values = SettingValues.of(Map.of(), Map.of("PLASMA_SSE_RETRY", text), Map.of());

        // Then
        assertThat(values.get("events.sse.retry")).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "collector:4317, http://collector:4317",
        "http://collector, http://collector:4317",
        "https://collector.example/, https://collector.example:4317",
        "http://127.0.0.1:9, http://127.0.0.1:9",
        "[::1]:4317, http://[::1]:4317"
    })
    void aCollectorsAddressIsWrittenInFull(String text, String expected) {
        // When
        SettingValues values = SettingValues.of(Map.of("tracing.agent.address", text), Map.of(), Map.of());

        // Then
        assertThat(values.get("tracing.agent.address")).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "program=500/5m; program=500/PT5M",
                "program=500; program=500/",
                "program=0500/; program=500/",
                "program=/5m; program=/PT5M",
                "program=500/5m, chat=/1h; program=500/PT5M,chat=/PT1H"
            })
    void boundsOfRootsHaveAlwaysTheirSlash(String text, String expected) {
        // When
        SettingValues values = SettingValues.of(Map.of("events.history.roots", text), Map.of(), Map.of());

        // Then
        assertThat(values.get("events.history.roots")).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0", // kern, either way
        "kern, 0",
        "user, 8",
        "1, 8",
        "8, 8", // Go's user, not number 8
        "16, 16", // Go's mail, not number 16
        "17, 136",
        "23, 184",
        "128, 128",
        "local0, 128",
        "LOCAL7, 184",
        "184, 184"
    })
    void aFacilityIsNamedOrANumberOrGosConstant(String text, String expected) {
        // When
        SettingValues values = SettingValues.of(Map.of(), Map.of("PLASMA_METRICS_SYSLOG_FACILITY", text), Map.of());

        // Then
        assertThat(values.get("metrics.syslog.facility")).contains(expected);
    }

    @Test
    void textsAreTakenAsPlasmaWritesThem() {
        // Given
        Map<String, String> plasma = Map.of(
                "PLASMA_DEBUG", "TRUE",
                "PLASMA_SUBSCRIBER_REDIS_CHANNELS", "one, other",
                "PLASMA_METRICS_TYPE", "",
                "PLASMA_METRICS_SYSLOG_NETWORDK", "tcp",
                "PLASMA_METRICS_SYSLOG_SEVERITY", "6",
                "PLASMA_ERROR_LOG_LEVEL", "panic");

        // When
        SettingValues values = SettingValues.of(Map.of(), plasma, Map.of());

        // Then
        assertThat(values.get("debug")).contains("true");
        assertThat(values.get("events.channels")).contains("one,other");
        assertThat(values.get("metrics.type")).contains("off");
        assertThat(values.get("metrics.syslog.network")).contains("tcp");
        assertThat(values.get("metrics.syslog.severity")).contains("6");
        assertThat(values.get("log.level")).contains("panic");
    }
}
