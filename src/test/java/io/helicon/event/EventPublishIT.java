package io.helicon.event;

import static io.helicon.event.Envelopes.envelope;
import static io.helicon.event.Envelopes.post;
import static io.helicon.event.Envelopes.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Answer;
import io.helicon.support.Fresh;
import io.helicon.support.Node;
import io.helicon.support.RedisPublisher;
import io.helicon.support.SharedNode;
import io.helicon.support.SseClient;
import io.helicon.support.TestRedis;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Publishing by POST, and as Plasma's publishers do it, past us. */
class EventPublishIT {
    private static final String CHANNEL = "plasma:" + Fresh.type();
    private static Node node;

    private final String root = Fresh.type();
    private SseClient client;

    @BeforeAll
    static void start() {
        node = SharedNode.startWith("-events.channels=" + CHANNEL + ",another");
    }

    @AfterAll
    static void end() {
        node.close();
    }

    @BeforeEach
    void listen() {
        client = SseClient.to(node.port()).listen(root);
    }

    @AfterEach
    void leave() {
        client.close();
    }

    @Test
    void takesOneEvent() {
        // When
        Answer answer = send(node, "application/json; charset=utf-8", envelope(root, "1.0"));
        // Then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(client.await(1)).containsExactly(envelope(root, "1.0"));
        assertThat(answer.body()).isEqualTo("{\"ids\":[\"" + client.lastId() + "\"]}");
    }

    @Test
    void takesAnArrayInItsOrder() {
        // Given
        String array = IntStream.range(0, 1_000)
                .mapToObj(i -> envelope(root + ":" + i, String.valueOf(i)))
                .collect(Collectors.joining(" ,\r\n", "[", "]"));
        // When
        Answer answer = send(node, "application/json", array);
        // Then
        assertThat(client.await(1_000)).isEqualTo(expected(1_000));
        assertThat(answer.json().path("ids")).hasSize(1_000);
        assertThat(answer.json().path("ids").path(999).asText()).isEqualTo(client.lastId());
    }

    @Test
    void takesLinesInTheirOrder() {
        // Given
        String lines = IntStream.range(0, 1_000)
                .mapToObj(i -> envelope(root + ":" + i, String.valueOf(i)))
                .collect(Collectors.joining("\r\n\n"));
        // When
        Answer answer = send(node, "application/x-ndjson", lines);
        // Then
        assertThat(client.await(1_000)).isEqualTo(expected(1_000));
        assertThat(answer.json().path("ids")).hasSize(1_000);
    }

    private List<String> expected(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> envelope(root + ":" + i, String.valueOf(i)))
                .toList();
    }

    @Test
    void takesNothing() {
        assertThat(send(node, "application/json", "[]").body()).isEqualTo("{\"ids\":[]}");
        assertThat(send(node, "application/x-ndjson", "\n").body()).isEqualTo("{\"ids\":[]}");
    }

    @Test
    void passesDataOnAsItWasWrittenOnOneLine() {
        // Given
        String data = "{\r\n  \"b\" : 1.00,\n\t\"a\": [1e5, \"\\u00e9\u00e9\\n\", null]\n}";
        // When
        post(node, root, data);
        // Then
        assertThat(client.await(1))
                .containsExactly(envelope(root, data.replace('\n', ' ').replace('\r', ' ')));
    }

    @Test
    void recordsNoneOfThemWhenOneIsWrong() {
        // When
        Answer answer = send(node, "application/json", "[" + envelope(root, "1") + "," + envelope("", "2") + "]");
        // Then
        post(node, root, "\"last\"");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(client.await(1)).containsExactly(envelope(root, "\"last\""));
    }

    @Test
    void hearsPublishersThatKnowOnlyRedis() {
        // Given
        RedisPublisher publisher = RedisPublisher.to(TestRedis.shared());
        // When
        publisher.publish(CHANNEL, "{\"data\": {\n\"a\":1 } ,\"meta\":{\"type\":\"" + root + ":old\"}}");
        publisher.publish("another", envelope(root, "2"));
        // Then
        assertThat(client.await(2)).containsExactly(envelope(root + ":old", "{ \"a\":1 }"), envelope(root, "2"));
        publisher.close();
    }

    @Test
    void dropsWhatIsMalformedThere() {
        // Given
        RedisPublisher publisher = RedisPublisher.to(TestRedis.shared());
        // When
        List.of("", "{", "null", "[]", "{\"meta\":{\"type\":\"\"},\"data\":1}", "\0", "{}{}", "[".repeat(100_000))
                .forEach(message -> publisher.publish(CHANNEL, message));
        publisher.publish(CHANNEL, new byte[] {(byte) 0xff});
        publisher.publish(CHANNEL, envelope(root, "\"good\""));
        // Then
        assertThat(client.await(1)).containsExactly(envelope(root, "\"good\""));
        publisher.close();
    }

    @Test
    void keepsNoHistoryOfWhatIsPublishedThere() {
        // Given
        RedisPublisher publisher = RedisPublisher.to(TestRedis.shared());
        String before = client.lastId();
        publisher.publish(CHANNEL, envelope(root, "\"live\""));
        client.await(1);
        post(node, root, "\"kept\"");
        // When
        SseClient late = SseClient.to(node.port()).lastEventId(before).listen(root);
        // Then
        assertThat(late.await(1)).containsExactly(envelope(root, "\"kept\""));
        assertThat(client.await(2)).containsExactly(envelope(root, "\"live\""), envelope(root, "\"kept\""));
        late.close();
        publisher.close();
    }
}
