package io.helicon.session;

import static io.helicon.support.SharedNode.node;
import static io.helicon.support.SharedNode.rest;
import static io.helicon.support.SharedNode.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.helicon.support.Answer;
import io.helicon.support.Bystander;
import io.helicon.support.Failure;
import io.helicon.support.RawClient;
import io.helicon.support.SessionClient;
import io.helicon.support.SharedNode;
import io.helicon.support.Wire;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no proper request at all: each has its answer, and nobody else notices. */
class SessionBadWireIT {
    private static final String GET = "/mnemosynerpc.SessionManager/Get";
    private static final String HTTP2 = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

    private static Bystander bystander;

    @BeforeAll
    static void standBy() {
        bystander = Bystander.at(SharedNode.node());
    }

    @AfterEach
    void nobodyElseNoticed() {
        assertThat(bystander.trouble()).isEmpty();
        assertThat(node().isAlive()).isTrue();
    }

    @AfterAll
    static void leave() {
        bystander.close();
    }

    @Test
    void tellsHttp1OnAGrpcPathWhatIsSpokenThere() {
        // When
        Answer grpc = rest().post(GET).body("application/grpc", new byte[5]).send();
        Answer json = rest().post(GET).json("{}").send();
        Answer get = rest().get(GET).send();
        // Then
        SessionRestRefusalIT.assertProblem(grpc, 415, grpc.text("detail"));
        SessionRestRefusalIT.assertProblem(json, 415, grpc.text("detail"));
        SessionRestRefusalIT.assertProblem(get, 415, grpc.text("detail"));
        assertThat(grpc.text("detail")).contains("gRPC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\0\0\0\0", "hello\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET /\u0001 HTTP/1.1\r\nHost: a\r\n\r\n"
            })
    void closesAConnectionThatSpeaksNoHttp(String noise) {
        // When
        String answer = Wire.say(node().port(), noise.getBytes(StandardCharsets.ISO_8859_1));
        // Then
        assertThat(answer).matches("(?s)(reset: .*)?|HTTP/\\d\\.\\d (400|404|501|505) .*");
    }

    @Test
    void survivesRandomBytesBeforeAndAfterTheHttp2Preface() {
        // Given
        byte[] noise = new byte[100_000];
        new Random(42).nextBytes(noise);
        byte[] prefaced =
                (HTTP2 + new String(noise, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        // When
        String plain = Wire.say(node().port(), noise);
        String http2 = Wire.say(node().port(), prefaced);
        // Then
        assertThat(plain + http2).doesNotContain(" 200 ");
    }

    @Test
    void refusesHugeMetadataWithoutHarmToTheConnection() {
        try (SessionClient client = SessionClient.to(node())) {
            // Given
            RawClient raw = new RawClient(client);
            String token = client.start().getAccessToken();
            // When
            Failure failure = Failure.of(() -> raw.call(GET.substring(1), "x-huge", "x".repeat(1 << 20)));
            // Then
            assertThat(failure.code()).isIn(Code.RESOURCE_EXHAUSTED, Code.INTERNAL, Code.UNAVAILABLE, Code.UNKNOWN);
            assertThat(client.exists(token)).isTrue();
        }
    }

    @Test
    void refusesHugeHeadersOverHttp1() {
        // When
        Answer answer = rest().get("/v1/auth/sessions/current")
                .bearer("x".repeat(1 << 18))
                .send();
        // Then
        assertThat(answer.status()).isIn(400, 431);
    }

    @Test
    void refusesBodiesOverTheLimitOfBodies() {
        // When
        Answer answer = rest().post("/v1/auth/sessions")
                .json("{\"subject_id\":\"" + "x".repeat(12 << 20) + "\"}")
                .send();
        // Then
        SessionRestRefusalIT.assertProblem(answer, 413, "the body is larger than the server takes");
    }

    @Test
    void refusesTextThatIsNotOfItsCharset() {
        // Given
        String token = sessions().start().getAccessToken();
        byte[] bytes = {'"', (byte) 0xff, '"'};
        // When
        Answer text = put(token, "text/plain; charset=utf-8", bytes);
        Answer unknown = put(token, "text/plain; charset=klingon", bytes);
        Answer json = put(token, "application/json", bytes);
        Answer session =
                rest().post("/v1/auth/sessions").body("application/json", bytes).send();
        // Then
        SessionRestRefusalIT.assertProblem(text, 400, "mnemosyned: the bag value is not utf-8 text");
        SessionRestRefusalIT.assertProblem(unknown, 400, "mnemosyned: the bag value's charset is not known");
        SessionRestRefusalIT.assertProblem(json, 400, "mnemosyned: the bag value is not JSON");
        assertThat(session.status()).isEqualTo(400);
        assertThat(sessions().get(token).getBagMap()).isEmpty();
    }

    @Test
    void takesTextInAnotherCharset() {
        // Given
        String token = sessions().start().getAccessToken();
        // When
        Answer latin = put(token, "text/plain; charset=iso-8859-1", new byte[] {(byte) 0xfc});
        // Then
        assertThat(latin.status()).isEqualTo(200);
        assertThat(sessions().get(token).getBagMap()).containsEntry("key", "\u00fc");
    }

    private static Answer put(String token, String type, byte[] bytes) {
        return rest().put("/v1/auth/sessions/current/bag/key")
                .bearer(token)
                .body(type, bytes)
                .send();
    }
}
