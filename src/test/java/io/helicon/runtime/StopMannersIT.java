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
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a node that ends says to each connection, and that nobody can keep it from ending. */
class StopMannersIT {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String FILLING = "x".repeat(8_000);

    private static final String HALF_A_REQUEST = "POST /v1/auth/sessions HTTP/1.1\r\nHost: x\r\n"
            + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";

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
            socket.getOutputStream().write(Http2Frame.preface());
            Http2Frame settings = Http2Frame.read(frames);

            // When
            int code = node.terminate();

            // Then
            assertThat(code).isZero();
            assertThat(settings.type()).isEqualTo(4);
            assertThat(Http2Frame.toTheEnd(frames))
                    .filteredOn(frame -> frame.is(Http2Frame.GOAWAY))
                    .singleElement()
                    .satisfies(frame -> assertThat(frame.errorCode()).isZero());
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
}
