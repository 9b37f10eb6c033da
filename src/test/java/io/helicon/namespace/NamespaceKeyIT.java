package io.helicon.namespace;

import static io.helicon.namespace.NamespaceRoutes.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/sessions/{id}/{ns}/{key}}: one member, read and written alone. */
class NamespaceKeyIT {
    private final NamespaceRoutes data = NamespaceRoutes.fresh();

    @Test
    void makesADocumentOfItsFirstMember() {
        // When
        Answer answer = data.put("1.50", "ns", "price");
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(data.members(answer)).isEqualTo("{\"price\":1.50}");
        assertThat(data.get("ns").body()).isEqualTo(answer.body());
        assertThat(data.get("ns").header("ETag")).isEqualTo(answer.header("ETag"));
    }

    @Test
    void setsAMemberWhereItStoodOrAtTheEnd() {
        // Given
        data.put("{\"a\":1.0, \"b\":2, \"c\":3}", "ns");
        // When
        data.put("{\"x\":[ ]}", "ns", "b");
        data.put("null", "ns", "d");
        // Then
        assertThat(data.members("ns")).isEqualTo("{\"a\":1.0, \"b\":{\"x\":[ ]}, \"c\":3,\"d\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "-0.00", "\"t\\u00e9xt \u00e9\"", "[]", "[1, {\"a\" : 2}]", "{}", "true", "1e400"})
    void tellsAValueAsItWasWritten(String value) {
        // Given
        data.put("{\"other\":1}", "ns");
        // When
        Answer stored = data.put(" " + value + "\n", "ns", "key");
        // Then
        Answer read = data.get("ns", "key");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.contentType()).isEqualTo("application/json");
        assertThat(read.body()).isEqualTo(value);
        assertThat(read.header("ETag")).isEqualTo(stored.header("ETag")).isNotEmpty();
    }

    @Test
    void removesOneMemberAndLeavesTheRest() {
        // Given
        data.put("{\"a\":1.0,\"b\":2,\"c\":{\"d\":[]}}", "ns");
        // When
        Answer answer = data.delete("ns", "b");
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":true}");
        assertThat(data.members("ns")).isEqualTo("{\"a\":1.0,\"c\":{\"d\":[]}}");
    }

    @Test
    void keepsADocumentWithoutMembers() {
        // Given
        data.put("1", "ns", "only");
        // When
        data.delete("ns", "only");
        // Then
        assertThat(data.get("ns").status()).isEqualTo(200);
        assertThat(data.members("ns")).isEqualTo("{}");
    }

    @Test
    void findsNoMemberThatIsNotThere() {
        data.put("{\"a\":{\"b\":1}}", "ns");
        assertNotFound(data.get("ns", "b"));
        assertNotFound(data.delete("ns", "b"));
        assertNotFound(data.get("ns", "a/b"));
        assertNotFound(data.get("other", "a"));
        assertNotFound(data.delete("other", "a"));
        assertThat(data.members("ns")).isEqualTo("{\"a\":{\"b\":1}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a/b", "\ud83d\ude80", "sp ace", "100%", "a;b=c", "\"", "\\", "~1", "a.b", "_own", "\u00e9"})
    void takesKeysOfEveryCharacter(String key) {
        // Given
        data.put("{\"before\":1}", "ns");
        // When
        Answer stored = data.put("\"value\"", "ns", key);
        // Then
        assertThat(stored.json().path(key).textValue()).isEqualTo("value");
        assertThat(data.get("ns", key).body()).isEqualTo("\"value\"");
        assertThat(data.delete("ns", key).status()).isEqualTo(200);
        assertThat(data.members("ns")).isEqualTo("{\"before\":1}");
    }

    @Test
    void knowsAMemberByItsNameHoweverItWasWritten() {
        // Given
        data.put("{\"\\u0061\\/b\":1}", "ns");
        // When
        data.put("2", "ns", "a/b");
        // Then
        assertThat(data.get("ns").json().path("a/b").intValue()).isEqualTo(2);
        assertThat(data.get("ns").json()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_session", "_namespace", "_modified"})
    void writesNoMetadata(String key) {
        // Given
        Answer before = data.put("{\"a\":1}", "ns");
        // When
        Answer answer = data.put("\"mine\"", "ns", key);
        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo("invalid_key");
        assertThat(data.delete("ns", key).status()).isEqualTo(400);
        assertThat(data.get("ns").body()).isEqualTo(before.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "1 2", "nul", "01", "'a'", "{\"a\":1,\"a\":2}", "NaN"})
    void refusesWhatIsNoValue(String body) {
        // Given
        Answer before = data.put("{\"a\":1}", "ns");
        // When
        Answer answer = data.put(body, "ns", "a");
        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo("invalid_json");
        assertThat(data.get("ns").body()).isEqualTo(before.body());
    }

    private static void assertNotFound(Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(NOT_FOUND);
    }
}
