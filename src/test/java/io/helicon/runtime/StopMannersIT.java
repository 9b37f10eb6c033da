package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.CallOptions;
import io.helicon.support.Answer;
import io.helicon.support.EventClient;
import io.helicon.support.Fresh;
import io.helicon.support.KeptConnection;
import io.helicon.support.Metrics;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SharedNode;
import io.helicon.support.StoppedReader;
import io.helicon.support.StreamCall;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a node that ends says to each connection, and that nobody can keep it from ending. */
class StopMannersIT {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String FILLING = "x".repeat(8_000);

    /** RFC 9113, 3.4 and 6.5: how a client begins, with settings of which none differs. */
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + "\0\0\0\4\0\0\0\0\0";

    private static final String HALF_A_REQUEST = "POST /v1/auth/sessions HTTP/1.1\r\nHost: x\r\n"
            + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";

    private static final int GOAWAY = 7;

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void loadBalancersLearnOfItBeforeAnythingIsRefused() {
        try (Node node = SharedNode.startWith("-shutdown.delay=4s");
                KeptConnection kept = KeptConnection.to(node)) {
            // Given
            String before = kept.get("/openapi");

            // When
            node.beginEnd();
            await().until(() -> !node.isReady());
            String inTheDelay = kept.get("/openapi");

            // Then
            assertThat(before).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("connection: close");
            assertThat(inTheDelay).startsWith("HTTP/1.1 200").containsIgnoringCase("connection: close");
            assertThat(node.awaitExit()).isZero();
        }
    }

    @Test
    void anIdleConnectionOfHttp2IsToldToGoAway() throws IOException {
        try (Node node = SharedNode.startWith();
                Socket socket = new Socket("127.0.0.1", node.port())) {
            // Given
            DataInputStream frames = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            say(socket, PREFACE);
            Frame settings = Frame.read(frames);

            // When
            int code = node.terminate();

            // Then
            assertThat(code).isZero();
            assertThat(settings.type()).isEqualTo(4);
            assertThat(Frame.toTheEnd(frames))
                    .filteredOn(frame -> frame.type() == GOAWAY)
                    .singleElement()
                    .satisfies(frame -> assertThat(frame.errorCode()).isZero());
        }
    }

    @Test
    void aLongAnswerThatIsReadSlowlyArrivesWhole() throws IOException {
        try (Node node = SharedNode.startWith();
                Socket slow = new Socket()) {
            // Given
            slow.setReceiveBufferSize(1 << 14);
            slow.connect(new InetSocketAddress("127.0.0.1", node.port()));
            say(slow, "GET " + twelveMegabytes(node) + " HTTP/1.0\r\n\r\n");
            InputStream in = slow.getInputStream();
            int first = in.read();

            // When
            node.beginEnd();
            await().until(() -> isRefused(node));
            String others = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);

            // Then
            assertThat(first).isEqualTo('H');
            assertThat(others).startsWith("TTP/1.").endsWith("}").hasSizeGreaterThan(12_000_000);
            assertThat(node.awaitExit()).isZero();
        }
    }

    /** @return the path that they are to be read at */
    private static String twelveMegabytes(Node node) {
        String path = "/v1/sessions/" + Fresh.token();
        List<String> names =
                IntStream.range(0, 12).mapToObj(number -> "n" + number).toList();
        names.forEach(name -> put(node, path + "/" + name));
        return path + names.stream().collect(Collectors.joining("&namespaces=", "?namespaces=", ""));
    }

    private static void put(Node node, String path) {
        String body = "{\"filling\":\"" + "x".repeat(1_000_000) + "\"}";
        assertThat(Rest.to(node.port()).put(path).json(body).send().status()).isEqualTo(200);
    }

    /** Its port may be closed already. */
    private static boolean isRefused(Node node) {
        try {
            return Rest.to(node.port()).get("/nowhere").send().status() == 503;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    @Test
    void nobodyWhoDoesNotReadOrSendKeepsItFromEnding() throws IOException {
        String type = Fresh.type();
        try (Node node = SharedNode.startWith("-events.outbox.events=100000", "-events.outbox.bytes=100000000");
                EventClient client = EventClient.to(node);
                Socket half = new Socket("127.0.0.1", node.port());
                Socket silent = new Socket("127.0.0.1", node.port())) {
            // Given
            StoppedReader reader = StoppedReader.on(node, type);
            StreamCall call =
                    StreamCall.on(client.channel(), CallOptions.DEFAULT).listen(type);
            publish(node, type, 1_000);
            sayHalf(half, node);

            // When
            Instant begun = Instant.now();
            int code = node.terminate();

            // Then
            assertThat(code).isZero();
            assertThat(Duration.between(begun, Instant.now())).isLessThan(LIMIT);
            assertThat(reader.readToTheEnd().data().size()).isLessThan(1_000);
            assertThat(call.end()).isEmpty();
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
    }

    private static void sayHalf(Socket socket, Node node) throws IOException {
        say(socket, HALF_A_REQUEST);
        await().until(() -> Metrics.of(node).value("http_server_active_requests") > 1);
    }

    private static void publish(Node node, String type, int events) {
        String event = "{\"meta\":{\"type\":\"" + type + "\"},\"data\":\"" + FILLING + "\"}";
        String batch = IntStream.range(0, 50).mapToObj(number -> event).collect(Collectors.joining(",", "[", "]"));
        for (int sent = 0; sent < events; sent += 50) {
            Answer answer = Rest.to(node.port()).post("/v1/events").json(batch).send();
            assertThat(answer.status()).isEqualTo(202);
        }
    }

    /** A frame of HTTP/2, its payload as hexadecimal digits. */
    private record Frame(int type, String payload) {
        static Frame read(DataInputStream in) throws IOException {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            in.skipNBytes(5);
            return new Frame(type, HexFormat.of().formatHex(in.readNBytes(length)));
        }

        static List<Frame> toTheEnd(DataInputStream in) throws IOException {
            List<Frame> frames = new ArrayList<>();
            try {
                while (true) {
                    frames.add(read(in));
                }
            } catch (EOFException e) {
                return frames;
            }
        }

        /** Of GOAWAY: after the last stream's number. */
        int errorCode() {
            return HexFormat.fromHexDigits(payload, 8, 16);
        }
    }
}
