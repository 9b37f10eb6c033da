package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Answer;
import io.helicon.support.Bystander;
import io.helicon.support.SharedNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies and parameters that are none: each has its answer, nothing of it is stored, and nobody else notices. */
class NamespaceBadInputIT {
    private static Bystander bystander;

    private final NamespaceRoutes data = NamespaceRoutes.fresh();

    @BeforeAll
    static void standBy() {
        bystander = Bystander.at(SharedNode.node());
    }

    @AfterAll
    static void leave() {
        bystander.close();
    }

    @AfterEach
    void nothingIsStoredAndNobodyElseNoticed() {
        assertThat(data.isEmpty()).isTrue();
        assertThat(bystander.trouble()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":1",
                "{\"a\":1}}",
                "{\"a\":1} {}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":NaN}",
                "{'a':1}",
                "{a:1}",
                "{\"a\":1,}",
                "{\"a\":\"line\nbreak\"}",
                "{\"a\":\"\\x\"}",
                "/* c */{}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"\\u0062\":2}}",
                "{\"_session\":1,\"_session\":2}",
                "hello",
                "\u0000"
            })
    void refusesWhatIsNoJson(String body) {
        // When
        Answer answer = data.put(body, "ns");
        // Then
        assertRefused(answer, 400, "invalid_json");
        assertThat(answer.json().at("/details/0/message").asText()).isNotEmpty();
        assertRefused(data.merge(body, "ns"), 400, "invalid_json");
    }

    @Test
    void refusesWhatIsNoUtf8() {
        // Given
        byte[] body = "{\"a\":\"?\"}".replace('?', '\u00ff').getBytes(StandardCharsets.ISO_8859_1);
        // When
        Answer answer = data.call("PUT", "ns").body("application/json", body).send();
        // Then
        assertRefused(answer, 400, "invalid_json");
        assertRefused(data.call("PATCH", "ns").body(NamespaceRoutes.MERGE, body).send(), 400, "invalid_json");
        assertRefused(data.call("PUT", "ns", "a").body("application/json", body).send(), 400, "invalid_json");
    }

    @Test
    void refusesUtf8OfHalfCharacters() {
        // Given
        byte[] half = {'{', '"', 'a', '"', ':', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', '}'};
        // When
        Answer answer = data.call("PUT", "ns").body("application/json", half).send();
        // Then
        assertRefused(answer, 400, "invalid_json");
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 100, 100_000})
    void refusesWhatIsNestedTooDeep(int depth) {
        // Given
        String nested = "[".repeat(depth - 1) + "]".repeat(depth - 1);
        // When
        Answer answer = data.put("{\"a\":" + nested + "}", "ns");
        // Then
        assertRefused(answer, 400, "invalid_json");
        assertRefused(data.merge("{\"a\":" + nested + "}", "ns"), 400, "invalid_json");
        assertRefused(data.put("{\"a\":" + nested + "}", "ns", "a"), 400, "invalid_json");
    }

    @Test
    void takesWhatIsJustNotTooDeep() {
        // Given
        String nested = "[".repeat(63) + "]".repeat(63);
        // When
        Answer answer = data.put("{\"a\":" + nested + "}", "ns");
        // Then
        assertThat(answer.status()).isEqualTo(200);
        data.delete();
    }

    @Test
    void letsNoPatchesNestDeeperStepByStep() {
        // Given
        data.put("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}", "ns");
        // When
        Answer answer =
                data.patch("[{\"op\":\"copy\",\"from\":\"/a\",\"path\":\"/a" + "/0".repeat(39) + "/-\"}]", "ns");
        // Then
        assertRefused(answer, 409, "patch_failed");
        assertThat(data.members("ns")).hasSize(6 + 80);
        data.delete();
    }

    @Test
    void refusesNumbersNobodyCanReckonWith() {
        assertRefused(data.put("{\"a\":" + "9".repeat(1_001) + "}", "ns"), 400, "invalid_json");
        assertRefused(data.put("{\"a\":1e10000}", "ns"), 400, "invalid_json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp"})
    void refusesBodiesOfAnotherKind(String type) {
        // When
        Answer answer = data.call("PUT", "ns").body(type, "{}").send();
        // Then
        assertRefused(answer, 415, "unsupported_media_type");
        assertThat(answer.body()).isEqualTo("{\"error\":\"unsupported_media_type\"}");
        assertRefused(data.call("PUT", "ns", "a").body(type, "1").send(), 415, "unsupported_media_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1s", "0s", "5", "99999999999d", "30m%00"})
    void refusesTimesToLiveThatAreNone(String ttl) {
        // When
        Answer answer = data.putFor(ttl, "{}", "ns");
        // Then
        assertRefused(answer, 400, "invalid_request");
        assertRefused(data.putFor(ttl, "1", "ns", "a"), 400, "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"sessions\":\"a\"}",
                "{\"sessions\":[1]}",
                "{\"sessions\":[],\"namespace\":[]}",
                "{\"sessions\":null}"
            })
    void refusesBatchesThatAreNone(String body) {
        // When
        Answer answer =
                data.rest().post(NamespaceRoutes.ROOT + ":batchGet").json(body).send();
        // Then
        assertRefused(answer, 400, "invalid_request");
    }

    @Test
    void refusesATypeThatIsNone() {
        // When
        Answer answer = data.call("PUT", "ns").body("nonsense", "{}").send();
        // Then
        assertThat(answer.status()).isIn(400, 415);
        assertThat(answer.text("error")).isNotEmpty();
        assertThat(data.call("PATCH", "ns").body("nonsense", "{}").send().status())
                .isIn(400, 415);
    }

    @Test
    void knowsNoOtherMethods() {
        assertRefused(data.call("PUT").json("{}").send(), 405, "method_not_allowed");
        assertRefused(data.call("POST").json("{}").send(), 405, "method_not_allowed");
        assertRefused(data.call("POST", "ns").json("{}").send(), 405, "method_not_allowed");
        assertRefused(data.call("PATCH", "ns", "a").json("{}").send(), 405, "method_not_allowed");
        assertRefused(data.call("GET", "ns", "a", "b").send(), 404, "not_found");
    }

    private static void assertRefused(Answer answer, int status, String error) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.text("error")).isEqualTo(error);
    }
}
