package io.helicon.bench.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vertx.core.json.JsonArray;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
    private static final Payload PAYLOAD = new Payload("a:b");
    private static final Batch THREE = new Batch(7, 3, LongUnaryOperator.identity());
    private static final String ANSWERS = "HTTP/1.1 202 Accepted\r\nContent-Length: 5\r\n\r\n[\"1\"]"
            + "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n\r\n\r\n0\r\n\r\n"
            + "HTTP/1.1 204 No Content\r\nX-Other: \r\n\r\n";

    @Test
    void postsEachEventByItself() {
        // When
        String written = written(HttpPost.one(PAYLOAD, "/v1/events"), THREE);

        // Then
        assertThat(written.split("POST /v1/events HTTP/1.1\r\n", -1)).hasSize(4);
        assertThat(written.split("\r\nContent-Length: " + PAYLOAD.length() + "\r\n\r\n", -1))
                .hasSize(4);
        assertThat(written).containsSubsequence("#000000000007:", "#000000000008:", "#000000000009:");
    }

    @Test
    void postsABatchAsOneArray() {
        // When
        String written = written(HttpPost.array(PAYLOAD, "/v1/events"), THREE);

        // Then
        String body = written.substring(written.indexOf("\r\n\r\n") + 4);
        assertThat(written).contains("\r\nContent-Length: " + body.length() + "\r\n");
        assertThat(new JsonArray(body)).hasSize(3);
    }

    @Test
    void publishesToRedisInItsProtocol() {
        // When
        String written = written(new RedisPublish(PAYLOAD, "chan", "secret"), new Batch(0, 1, number -> 0));

        // Then
        assertThat(written)
                .startsWith("*3\r\n$7\r\nPUBLISH\r\n$4\r\nchan\r\n$" + PAYLOAD.length() + "\r\n{\"meta\"")
                .endsWith("\"}}\r\n");
    }

    @Test
    void countsHttpAnswersWhereverReadsCutThem() {
        for (int cut = 0; cut < Cuts.of(ANSWERS); cut++) {
            int[] counted = {0};
            HttpAnswers answers = new HttpAnswers();

            Cuts.feed(ANSWERS, cut, (bytes, length) -> counted[0] += answers.read(bytes, length));

            assertThat(counted[0]).as("cut at %d", cut).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 400 Bad Request\r\n\r\n", "HTTP/1.1 302 Found\r\n\r\n", "hello\r\n\r\n"})
    void aRefusalIsNoAnswer(String refusal) {
        assertThatExceptionOfType(MalformedStream.class).isThrownBy(() -> counted(refusal, new HttpAnswers()));
    }

    @Test
    void countsRedisAnswers() {
        // Given
        Encoding.Answers answers = new RedisPublish(PAYLOAD, "chan", "").answers();

        // When
        int counted = counted("+PONG\r\n:0\r\n:12\r\n", answers);

        // Then
        assertThat(counted).isEqualTo(3);
    }

    @Test
    void aRedisErrorIsNoAnswer() {
        Encoding.Answers answers = new RedisPublish(PAYLOAD, "chan", "").answers();

        assertThatExceptionOfType(MalformedStream.class).isThrownBy(() -> counted(":0\r\n-NOAUTH\r\n", answers));
    }

    private static int counted(String text, Encoding.Answers answers) {
        int[] counted = {0};
        Cuts.feedByteByByte(text, (bytes, length) -> counted[0] += answers.read(bytes, length));
        return counted[0];
    }

    private static String written(Encoding encoding, Batch batch) {
        ByteBuffer out = Bytes.direct(4096);
        encoding.write(out, batch);
        byte[] bytes = new byte[out.position()];
        out.get(0, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
