package io.helicon.runtime.plasma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helicon.runtime.MetricsConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Packets to real servers, over UDP and TCP, that go away and come back. */
class SyslogOutletTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Vertx VERTX = Vertx.vertx();
    private static final String HEAD = "<134>[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\S+ tag\\[\\d+\\]: ";

    /** Severity info, facility local0. */
    private record Settings(String network, int port) implements MetricsConfig.Syslog {
        @Override
        public String tag() {
            return "tag";
        }

        @Override
        public Duration interval() {
            return LIMIT;
        }

        @Override
        public int severity() {
            return 6;
        }

        @Override
        public int facility() {
            return 128;
        }

        @Override
        public String addr() {
            return "localhost:" + port;
        }
    }

    @AfterAll
    static void endVertx() {
        VERTX.closeAndAwait();
    }

    private static SyslogOutlet to(String network, int port) {
        return new SyslogOutlet(new Settings(network, port), VERTX, Clock.systemUTC());
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.setSoTimeout((int) LIMIT.toMillis());
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return server;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        socket.setSoTimeout((int) LIMIT.toMillis());
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void aDatagramIsAPacket() throws Exception {
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            // Given
            server.setSoTimeout((int) LIMIT.toMillis());
            DatagramPacket packet = new DatagramPacket(new byte[2_000], 2_000);

            // When
            to("udp", server.getLocalPort()).write("{\"a\":1}").await().atMost(LIMIT);

            // Then
            server.receive(packet);
            String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            assertThat(text).matches(HEAD + "\\{\"a\":1\\}");
        }
    }

    @Test
    void aServerThatIsAwayCostsADatagramNothing() throws Exception {
        // Given
        int port;
        try (DatagramSocket gone = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        SyslogOutlet outlet = to("udp", port);

        // When
        Uni<Void> both = outlet.write("one").chain(() -> outlet.write("two"));

        // Then
        both.await().atMost(LIMIT);
    }

    @Test
    void aLineOfAConnectionIsAPacketAndTheConnectionStays() throws Exception {
        try (ServerSocket server = listen(0)) {
            // Given
            SyslogOutlet outlet = to("tcp", server.getLocalPort());

            // When
            Uni<Void> both = outlet.write("one").chain(() -> outlet.write("two"));

            // Then
            both.await().atMost(LIMIT);
            BufferedReader lines = reader(server.accept());
            assertThat(lines.readLine()).matches(HEAD + "one");
            assertThat(lines.readLine()).matches(HEAD + "two");
        }
    }

    @Test
    void aServerThatCameBackGetsWhatIsWrittenFromThenOn() throws Exception {
        // Given
        SyslogOutlet outlet;
        int port;
        try (ServerSocket server = listen(0)) {
            port = server.getLocalPort();
            outlet = to("tcp", port);
            outlet.write("one").await().atMost(LIMIT);
            server.accept().close();
        }
        Awaitility.await().until(() -> fails(outlet.write("lost")));

        try (ServerSocket server = listen(port)) {
            // When
            outlet.write("two").await().atMost(LIMIT);

            // Then
            assertThat(reader(server.accept()).readLine()).matches(HEAD + "two");
        }
    }

    @Test
    void aServerThatIsAwayIsAFailureInTime() throws Exception {
        // Given
        int port;
        try (ServerSocket gone = listen(0)) {
            port = gone.getLocalPort();
        }
        SyslogOutlet outlet = to("tcp", port);

        // When
        Uni<Void> write = outlet.write("one");

        // Then
        assertThatThrownBy(() -> write.await().atMost(LIMIT)).hasMessageContaining("refused");
    }

    private static boolean fails(Uni<Void> write) {
        return write.replaceWith(false)
                .onFailure()
                .recoverWithItem(true)
                .await()
                .atMost(LIMIT);
    }
}
