package io.helicon.event;

import static io.helicon.event.Envelopes.envelope;
import static io.helicon.event.Envelopes.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Fresh;
import io.helicon.support.Metrics;
import io.helicon.support.Node;
import io.helicon.support.SharedNode;
import io.helicon.support.SseClient;
import java.net.http.HttpClient;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listening over Server-Sent Events: what comes first, what matches, and that it comes once. */
class EventSseIT {
    private static final Node NODE = SharedNode.node();

    private final String root = Fresh.type();

    @Test
    void answersAsAnEventStream() {
        // When
        SseClient client = SseClient.to(NODE.port()).listen(root);
        // Then
        assertThat(client.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(client.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(client.headers().firstValue("X-Accel-Buffering")).hasValue("no");
        assertThat(client.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(client.lines()).startsWith("retry: 2000", "");
        assertThat(client.lines().get(2)).matches("id: 0\\.\\w+\\.\\d+-\\d+");
        client.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?eventType=%s",
                "/v1/events?eventType=%s",
                "/?a=b&eventType=other,,%s&lastEventId=",
                "/?eventType=other&eventType=%s,"
            })
    void deliversWhatIsPublished(String path) {
        // Given
        SseClient client = SseClient.to(NODE.port()).get(path.formatted(root));
        // When
        String id = post(NODE, root + ":1:views", "{ \"b\" : 1.0,\"a\":[ ]}");
        // Then
        assertThat(client.await(1)).containsExactly(envelope(root + ":1:views", "{ \"b\" : 1.0,\"a\":[ ]}"));
        assertThat(client.events().get(0).id()).isEqualTo(id);
        client.close();
    }

    @Test
    void matchesByWholePartsAndDeliversOnce() {
        // Given
        SseClient wide = SseClient.to(NODE.port()).listen(root + "," + root + ":1," + root + ":1:views");
        SseClient narrow = SseClient.to(NODE.port()).listen(root + ":1:views," + root.substring(1));
        SseClient wild = SseClient.to(NODE.port()).listen(root + ":*:views");
        List<String> types = List.of(":1", ":12", ":1:views", ":1:views:x", ":2:views", "x:1:views", "", ":1:views:z");
        // When
        types.forEach(type -> post(NODE, root + type, "\"" + type + "\""));
        // Then
        assertThat(wide.await(7))
                .isEqualTo(expected(":1", ":12", ":1:views", ":1:views:x", ":2:views", "", ":1:views:z"));
        assertThat(narrow.await(3)).isEqualTo(expected(":1:views", ":1:views:x", ":1:views:z"));
        assertThat(wild.await(4)).isEqualTo(expected(":1:views", ":1:views:x", ":2:views", ":1:views:z"));
        List.of(wide, narrow, wild).forEach(SseClient::close);
    }

    private List<String> expected(String... types) {
        return Stream.of(types)
                .map(type -> envelope(root + type, "\"" + type + "\""))
                .toList();
    }

    @Test
    void compressesForWhoAsks() {
        // Given
        SseClient client = SseClient.to(NODE.port())
                .header("Accept-Encoding", "deflate, gzip;q=0.5")
                .listen(root);
        post(NODE, root, "\"first\"");
        client.await(1);
        // When
        post(NODE, root, "\"second\"");
        // Then
        assertThat(client.await(2)).containsExactly(envelope(root, "\"first\""), envelope(root, "\"second\""));
        assertThat(client.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(client.headers().firstValue("Vary").orElse("")).isEqualToIgnoringCase("Accept-Encoding");
        client.close();
    }

    @Test
    void compressesForNobodyElse() {
        // When
        SseClient client = SseClient.to(NODE.port())
                .header("Accept-Encoding", "gzip;q=0, br")
                .listen(root);
        // Then
        assertThat(client.headers().firstValue("Content-Encoding")).isEmpty();
        client.close();
    }

    @Test
    void speaksHttp2() {
        // Given
        SseClient client = SseClient.to(NODE.port()).http2().listen(root);
        // When
        post(NODE, root, "1");
        // Then
        assertThat(client.await(1)).containsExactly(envelope(root, "1"));
        assertThat(client.version()).isEqualTo(HttpClient.Version.HTTP_2);
        client.close();
    }

    @Test
    void anEventOfAMebibyteReachesManyReaders() {
        // Given
        List<SseClient> clients = Stream.of("gzip", "identity", "gzip", "identity")
                .map(coding -> SseClient.to(NODE.port())
                        .header("Accept-Encoding", coding)
                        .listen(root))
                .toList();
        String data = "\"" + "0123456789abcdef".repeat((1 << 16) - 1) + "\"";
        // When
        post(NODE, root, "1");
        post(NODE, root, data);
        post(NODE, root, "3");
        // Then
        List<String> expected = List.of(envelope(root, "1"), envelope(root, data), envelope(root, "3"));
        assertThat(clients).allSatisfy(client -> assertThat(client.await(3)).isEqualTo(expected));
        clients.forEach(SseClient::close);
    }

    @Test
    void aClientThatLeavesIsForgotten() {
        // Given
        double before = connections();
        SseClient one = SseClient.to(NODE.port()).listen(root);
        SseClient two = SseClient.to(NODE.port()).http2().listen(root);
        await().until(() -> connections() == before + 2);
        // When
        one.close();
        two.close();
        // Then
        await().until(() -> connections() == before);
    }

    private static double connections() {
        return Metrics.of(NODE).value("helicon_event_connections", "transport=sse");
    }
}
