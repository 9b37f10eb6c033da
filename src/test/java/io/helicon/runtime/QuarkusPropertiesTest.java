package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the framework is told of what the operator said. */
class QuarkusPropertiesTest {
    private static final Map<String, String> SERVERS = Map.of(
            "postgres.address", "postgres://me:pass@db:6432/helicon?sslmode=disable",
            "redis.address", "redis://:secret@cache:6380/2");

    private static Map<String, String> properties(Map<String, String> flags) {
        Map<String, String> all = new HashMap<>(SERVERS);
        all.putAll(flags);
        return QuarkusProperties.of(SettingValues.of(all, Map.of(), Map.of()));
    }

    @Test
    void theNextPortIsForOperatorsAtTheSameAddress() {
        // When
        Map<String, String> properties = properties(Map.of("host", "0.0.0.0", "port", "9000"));

        // Then
        assertThat(properties)
                .containsEntry("quarkus.http.host", "0.0.0.0")
                .containsEntry("quarkus.http.port", "9000")
                .containsEntry("quarkus.management.host", "0.0.0.0")
                .containsEntry("quarkus.management.port", "9001");
    }

    @Test
    void theDatabasesAreThoseOfTheAddresses() {
        // When
        Map<String, String> properties = properties(Map.of("postgres.timeout", "3s", "postgres.table", "login"));

        // Then
        assertThat(properties.get("quarkus.datasource.jdbc.url")).startsWith("jdbc:postgresql://db:6432/helicon");
        assertThat(properties)
                .containsEntry("helicon.session.query-timeout", "PT3S")
                .containsEntry("quarkus.flyway.placeholders.table", "login")
                .containsEntry("quarkus.flyway.table", "login_migration")
                .containsEntry("quarkus.redis.client-type", "standalone");
        assertThat(properties.get("quarkus.redis.hosts")).contains("cache:6380");
    }

    @Test
    void severalRedisHostsAreACluster() {
        // When
        Map<String, String> properties = properties(Map.of("redis.address", "rediss://a:6379,rediss://b:6379"));

        // Then
        assertThat(properties)
                .containsEntry("quarkus.redis.client-type", "cluster")
                .containsEntry("quarkus.redis.tls.enabled", "true");
    }

    @Test
    void tlsTakesThePortAndLeavesNoPlainOne() {
        // When
        Map<String, String> properties = properties(Map.of("tls", "true", "tls.crt", "c.pem", "tls.key", "k.pem"));

        // Then
        assertThat(properties)
                .containsEntry("quarkus.http.ssl-port", "8080")
                .containsEntry("quarkus.http.insecure-requests", "disabled")
                .containsEntry("quarkus.http.tls-configuration-name", "helicon")
                .containsEntry("quarkus.tls.helicon.reload-period", "PT1M");
    }

    @ParameterizedTest
    @CsvSource({
        "production, info, true, INFO, INFO",
        "development, debug, false, INFO, DEBUG",
        "stackdriver, dpanic, true, FATAL, FATAL",
        "production, error, true, ERROR, ERROR"
    })
    void logsAreOfTheirEnvironmentAndLevel(
            String environment, String level, String json, String everybody, String ours) {
        // When
        Map<String, String> properties =
                properties(Map.of("log.environment", environment, "log.level", level, "grpc.debug", "true"));

        // Then
        assertThat(properties)
                .containsEntry("quarkus.log.console.json.enabled", json)
                .containsEntry("quarkus.log.level", everybody)
                .containsEntry("quarkus.log.category.\"io.helicon\".level", ours)
                .containsEntry("quarkus.log.category.\"io.grpc\".level", "DEBUG");
    }

    @Test
    void whatLooksLikeAnExpressionIsTakenAsItIs() {
        // When
        Map<String, String> properties = properties(Map.of("events.channel", "a${b}"));

        // Then
        assertThat(properties).containsEntry("helicon.event.channel", "a\\${b}");
    }
}
