package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Node;
import io.helicon.support.SharedNode;
import io.helicon.support.SseClient;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plasma's figures, as Plasma's variables ask for them. */
class PlasmaMetricsIT {
    private static final int LIMIT_MILLIS = 30_000;
    private static final String PACKET = "<14>[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\S+ mine\\[%d\\]: ";

    @TempDir
    Path directory;

    private static Node node(String... variables) {
        Stream<String> all = Stream.concat(
                Stream.of("PLASMA_METRICS_INTERVAL=100ms", "-postgres.schema=plasmametrics"), Stream.of(variables));
        return SharedNode.startWith(all.toArray(String[]::new));
    }

    private static Node syslog(String network, int port) {
        return node(
                "PLASMA_METRICS_TYPE=syslog",
                "PLASMA_METRICS_SYSLOG_NETWORDK=" + network,
                "PLASMA_METRICS_SYSLOG_ADDR=127.0.0.1:" + port,
                "PLASMA_METRICS_SYSLOG_INTERVAL=200ms",
                "PLASMA_METRICS_SYSLOG_TAG=mine",
                "PLASMA_METRICS_SYSLOG_SEVERITY=6",
                "PLASMA_METRICS_SYSLOG_FACILITY=8");
    }

    private static JsonObject figures(String line) {
        return new JsonObject(line.substring(line.indexOf('{')));
    }

    @Test
    void areLinesInAFile() throws IOException {
        // Given
        Path file = directory.resolve("figures");

        // When
        try (Node node = log(file)) {
            await().until(() -> Files.readAllLines(file).size() >= 2);

            // Then
            String line = Files.readAllLines(file).get(1);
            assertThat(line).matches("metrics\\d\\d:\\d\\d:\\d\\d\\.\\d{6} \\{.*\\}");
            assertThat(figures(line).getMap()).hasSize(27).containsEntry("connections", 0);
            assertThat(figures(line).getLong("memory_alloc")).isPositive();
            assertThat(node.terminate()).isZero();
        }
    }

    @Test
    void tellHowManyListen() throws IOException {
        // Given
        Path file = directory.resolve("figures");
        try (Node node = log(file)) {
            // When
            try (SseClient one = SseClient.to(node.port()).listen("figures:one");
                    SseClient other = SseClient.to(node.port()).listen("figures:other")) {
                await().until(() -> newest(file).endsWith("\"connections\":2}"));
                assertThat(one.lastId() + other.lastId()).isNotEmpty();
            }

            // Then
            await().until(() -> newest(file).endsWith("\"connections\":0}"));
        }
    }

    private static Node log(Path file) {
        return node("PLASMA_METRICS_TYPE=log", "PLASMA_METRICS_LOG_OUT=" + file, "PLASMA_METRICS_LOG_INTERVAL=200ms");
    }

    private static String newest(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.get(lines.size() - 1);
    }

    @Test
    void areLinesOnStdoutAmongTheOthers() {
        // When
        try (Node node = node("PLASMA_METRICS_TYPE=log", "-metrics.log.interval=200ms", "-metrics.log.prefix=")) {
            // Then
            Pattern line = Pattern.compile("^[\\d:.]+ \\{\"go_version.*\\}$", Pattern.MULTILINE);
            await().until(() -> line.matcher(node.output()).find());
        }
    }

    @Test
    void areDatagramsToASyslogServer() throws IOException {
        // Given
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(LIMIT_MILLIS);
            DatagramPacket packet = new DatagramPacket(new byte[65_000], 65_000);

            // When
            try (Node node = syslog("udp", server.getLocalPort())) {
                server.receive(packet);

                // Then
                String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
                assertThat(text).matches(PACKET.formatted(node.pid()) + "\\{.*\\}");
                assertThat(figures(text).getMap()).hasSize(27);
            }
        }
    }

    @Test
    void waitForASyslogServerThatIsAwayWithOneWarning() throws IOException {
        // Given
        int port;
        try (ServerSocket gone = new ServerSocket(0)) {
            port = gone.getLocalPort();
        }

        // When
        try (Node node = syslog("tcp", port)) {
            await().until(() -> node.output().contains("figures cannot be written"));

            // Then
            assertThat(firstLine(port)).matches(PACKET.formatted(node.pid()) + "\\{.*\\}");
            await().until(() -> node.output().contains("figures are written again"));
            assertThat(node.output().split("figures cannot be written", -1)).hasSize(2);
            assertThat(node.output()).doesNotContain("Exception");
        }
    }

    private static String firstLine(int port) throws IOException {
        try (ServerSocket server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(LIMIT_MILLIS);
            try (Socket socket = server.accept()) {
                socket.setSoTimeout(LIMIT_MILLIS);
                return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                        .readLine();
            }
        }
    }
}
