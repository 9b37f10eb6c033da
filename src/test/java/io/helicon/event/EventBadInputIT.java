package io.helicon.event;

import static io.helicon.event.Envelopes.envelope;
import static io.helicon.event.Envelopes.post;
import static io.helicon.event.Envelopes.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Answer;
import io.helicon.support.Fresh;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SharedNode;
import io.helicon.support.SseClient;
import io.helicon.support.Wire;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are too long, too many or no requests: each has its answer, and who listens meanwhile notices nothing. */
class EventBadInputIT {
    private static final Node NODE = SharedNode.node();
    private static final String JSON = "application/json";
    private static final int MEBIBYTE = 1 << 20;

    private final String root = Fresh.type();
    private SseClient bystander;

    @BeforeEach
    void standBy() {
        bystander = SseClient.to(NODE.port()).listen(root);
    }

    @AfterEach
    void nobodyElseNoticed() {
        var unused = post(NODE, root, "\"still here\"");
        assertThat(bystander.await(1)).containsExactly(envelope(root, "\"still here\""));
        bystander.close();
    }

    private static Answer get(String path) {
        return Rest.to(NODE.port())
                .get(path)
                .header("Accept", "text/event-stream")
                .send();
    }

    private static String types(int count) {
        return IntStream.range(0, count).mapToObj(i -> "type:" + i).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @CsvSource({
        "/, specify event queries",
        "/v1/events, specify event queries",
        "/?eventType=, event query can't be empty",
        "/?eventType, event query can't be empty",
        "'/v1/events?eventType=,,', event query can't be empty"
    })
    void asksForTypesInPlasmasWords(String path, String words) {
        // When
        Answer answer = get(path);
        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("text/plain");
        assertThat(answer.body()).isEqualTo(words);
    }

    @Test
    void refusesTooManyTypesAndTypesThatCannotBe() {
        assertRefused(
                get("/?eventType=" + types(1_001)), 400, "1001 event types are asked for, at most 1000 are taken");
        assertRefused(
                get("/?eventType=" + types(10_000)), 400, "10000 event types are asked for, at most 1000 are taken");
        assertRefused(get("/?eventType=" + "t".repeat(1_025)), 400, "1025 characters, at most 1024");
        assertRefused(get("/?eventType=*:a"), 400, "cannot begin with the wildcard");
        assertThat(Rest.alone(NODE.port())
                        .get("/?eventType=" + "t".repeat(MEBIBYTE))
                        .send()
                        .status())
                .isEqualTo(414);
    }

    @Test
    void takesAsManyAndAsLongTypesAsItSays() {
        SseClient.to(NODE.port()).listen(types(1_000)).close();
        SseClient.to(NODE.port()).listen("t".repeat(1_024)).close();
        SseClient.to(NODE.port()).http2().listen(types(1_000)).close();
    }

    @Test
    void refusesWhatIsNotOffered() {
        Rest rest = Rest.to(NODE.port());
        String path = "/v1/events?eventType=a";
        assertRefused(rest.get(path).header("Accept", "application/json").send(), 406, "media types");
        assertRefused(rest.get(path).header("Accept", "text/event-stream;q=0").send(), 406, "media types");
        assertRefused(rest.delete(path).send(), 405, "method");
        assertRefused(rest.put(path).json("{}").send(), 405, "method");
        assertThat(rest.get("/?eventType=a")
                        .header("Accept", "text/html")
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesTokensThatAreNobodys() {
        // When
        Answer answer = Rest.to(NODE.port())
                .get("/v1/events?eventType=a")
                .bearer(Fresh.token())
                .send();
        // Then
        assertRefused(answer, 401, "");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""})
    void refusesBodiesOfAnotherKind(String contentType) {
        // When
        Answer answer = send(NODE, contentType, envelope(root, "1"));
        // Then
        assertRefused(answer, 415, "media type");
        assertThat(answer.header("Accept-Post")).isEqualTo("application/json, application/x-ndjson");
    }

    @Test
    void saysWhatIsWrongWithABody() {
        assertRefused(send(NODE, JSON, ""), 400, "there is nothing (line 1, column 1)");
        assertRefused(send(NODE, JSON, "{"), 400, "not JSON (line 1, column 2)");
        assertRefused(send(NODE, JSON, envelope(root, "1") + "x"), 400, "not JSON");
        assertRefused(send(NODE, JSON, envelope("", "1")), 400, "event type is empty (line 1, column 17)");
        assertRefused(send(NODE, JSON, envelope("a".repeat(1_025), "1")), 400, "1025 characters, at most 1024");
        assertRefused(
                send(NODE, JSON, "[" + envelope("a", "1") + ",\n{\"id\":1}]"), 400, "event 1: member id is not known");
        assertRefused(
                send(NODE, "application/x-ndjson", envelope("a", "1") + "\n\n{\"data\":1}"),
                400,
                "line 3: meta is missing");
        assertRefused(send(NODE, JSON, envelope("a", "[".repeat(100_000))), 400, "nested deeper than 512");
    }

    @Test
    void refusesWhatIsNoUtf8() {
        // Given
        byte[] body = envelope(root, "\"?\"").replace('?', '\u00ff').getBytes(StandardCharsets.ISO_8859_1);
        // When
        Answer answer = Rest.to(NODE.port()).post("/v1/events").body(JSON, body).send();
        // Then
        assertRefused(answer, 400, "not UTF-8 (line 1)");
    }

    @Test
    void refusesWhatIsTooLarge() {
        String data = "\"" + "x".repeat(MEBIBYTE) + "\"";
        assertRefused(
                send(NODE, JSON, "[" + envelope("a", "1") + "," + envelope("a", data) + "]"),
                413,
                "event 1 has 1048578 bytes of data, at most 1048576 are taken");
        assertRefused(
                send(NODE, "application/x-ndjson", (envelope("a", "1") + "\n").repeat(10_001)),
                413,
                "more than 10000 events");
        assertRefused(send(NODE, JSON, " ".repeat(11 * MEBIBYTE)), 413, "larger than the server takes");
    }

    @Test
    void takesTheLargestEvent() {
        // Given
        String data = "\"" + "x".repeat(MEBIBYTE - 2) + "\"";
        // When
        Answer answer = send(NODE, JSON, envelope("a", data));
        // Then
        assertThat(answer.status()).isEqualTo(202);
    }

    @Test
    void refusesABodyThatGrowsTooLargeOnItsWay() {
        // Given
        String chunk = "10000\r\n" + " ".repeat(1 << 16) + "\r\n";
        String head = String.join(
                "\r\n",
                "POST /v1/events HTTP/1.1",
                "Host: x",
                "Content-Type: application/json",
                "Transfer-Encoding: chunked",
                "",
                "");
        // When
        String answer = Wire.say(NODE.port(), (head + chunk.repeat(200)).getBytes(StandardCharsets.US_ASCII));
        // Then
        assertThat(answer).matches("(?s)HTTP/1.1 413.*|reset: .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/events?eventType=a HTTP/9.9\r\n\r\n",
                "GET \0 HTTP/1.1\r\n\r\n",
                "\u0016\u0003\u0001 hello",
                "POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: nine\r\n\r\n",
                "POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{",
                "GET /v1/events?eventType=a HTTP/1.1\r\nHost x\r\n\r\n"
            })
    void survivesWhatIsNoRequest(String bytes) {
        assertThat(Wire.say(NODE.port(), bytes.getBytes(StandardCharsets.ISO_8859_1)))
                .doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
    }

    private static void assertRefused(Answer answer, int status, String words) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.text("detail")).contains(words);
    }
}
