package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom {@code -healthcheck} asks, and what it makes of the answer. */
class HealthCheckTest {
    @ParameterizedTest
    @CsvSource({"200,true", "503,false", "404,false"})
    void onlyAGoodAnswerIsHealthy(int status, boolean healthy) throws IOException {
        // Given
        HttpServer operators = answering(status);

        // When
        boolean passes = HealthCheck.passes(settings(portBelow(operators), Map.of()));

        // Then
        operators.stop(0);
        assertThat(passes).isEqualTo(healthy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "localhost"})
    void aServerOnEveryAddressIsAskedOnTheLoopbackAddress(String host) throws IOException {
        // Given
        HttpServer operators = answering(200);

        // When
        boolean passes = HealthCheck.passes(settings(portBelow(operators), Map.of("host", host)));

        // Then
        operators.stop(0);
        assertThat(passes).isTrue();
    }

    @Test
    void withTlsTheOperatorsPortIsAskedInPlainAllTheSame() throws IOException {
        // Given
        HttpServer operators = answering(200);
        Map<String, String> tls = Map.of("tls", "true", "tls.crt", "cert.pem", "tls.key", "key.pem");

        // When
        boolean passes = HealthCheck.passes(settings(portBelow(operators), tls));

        // Then
        operators.stop(0);
        assertThat(passes).isTrue();
    }

    @Test
    void whoSaysNothingIsUnhealthySoon() throws IOException {
        // Given
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            long before = System.nanoTime();

            // When
            boolean passes = HealthCheck.passes(settings(silent.getLocalPort() - 1, Map.of()));

            // Then
            assertThat(passes).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(2_500));
        }
    }

    @Test
    void whereNobodyListensItIsUnhealthy() throws IOException {
        // Given
        ServerSocket gone = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        gone.close();

        // When
        boolean passes = HealthCheck.passes(settings(gone.getLocalPort() - 1, Map.of()));

        // Then
        assertThat(passes).isFalse();
    }

    @Test
    void aHostThatIsNotKnownIsUnhealthy() {
        assertThat(HealthCheck.passes(settings(1, Map.of("host", "no-such-host.invalid"))))
                .isFalse();
    }

    private static HttpServer answering(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 1);
        server.createContext("/healthz", exchange -> exchange.sendResponseHeaders(status, -1));
        server.start();
        return server;
    }

    private static int portBelow(HttpServer operators) {
        return operators.getAddress().getPort() - 1;
    }

    private static SettingValues settings(int port, Map<String, String> others) {
        Map<String, String> flags = new TreeMap<>(others);
        flags.put("port", Integer.toString(port));
        return SettingValues.of(flags, Map.of(), Map.of());
    }
}
