package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Answer;
import io.helicon.support.Rest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entity tags and the conditions made of them: compare-and-set over HTTP. */
class NamespaceConditionIT {
    private static final String FAILED = "{\"error\":\"precondition_failed\"}";

    private final NamespaceRoutes data = NamespaceRoutes.fresh();

    @Test
    void givesEachStateOfADocumentAStrongTagOfItsOwn() {
        // When
        String first = data.put("{\"a\":1}", "ns").header("ETag");
        String second = data.put("{\"a\":2}", "ns").header("ETag");
        // Then
        assertThat(first).matches("\"[\\x21\\x23-\\x7e]+\"").isNotEqualTo(second);
        assertThat(data.get("ns").header("ETag")).isEqualTo(second);
        assertThat(data.get("ns", "a").header("ETag")).isEqualTo(second);
    }

    @Test
    void writesWhenTheTagIsThatOfTheDocument() {
        // Given
        String tag = data.put("{\"a\":1}", "ns").header("ETag");
        // When
        Answer stored = put("{\"a\":2}", "If-Match", "\"x\", " + tag + " ,\"y\"");
        // Then
        assertThat(stored.status()).isEqualTo(200);
        assertThat(data.members("ns")).isEqualTo("{\"a\":2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "\"\"", "\"x\", \"y\"", "W/\"x\""})
    void writesNothingWhenTheTagIsAnother(String tags) {
        // Given
        Answer before = data.put("{\"a\":1}", "ns");
        // When
        Answer refused = put("{\"a\":2}", "If-Match", tags);
        // Then
        assertFailed(refused);
        assertThat(data.get("ns").body()).isEqualTo(before.body());
    }

    @Test
    void comparesStronglyWhereItWrites() {
        // Given
        String tag = data.put("{\"a\":1}", "ns").header("ETag");
        // When
        Answer refused = put("{\"a\":2}", "If-Match", "W/" + tag);
        // Then
        assertFailed(refused);
    }

    @Test
    void writesOnlyWhereThereIsADocument() {
        assertFailed(put("{}", "If-Match", "*"));
        assertFailed(put("{}", "If-Match", "\"any\""));
        assertThat(data.isEmpty()).isTrue();
        data.put("{}", "ns");
        assertThat(put("{\"a\":1}", "If-Match", "*").status()).isEqualTo(200);
    }

    @Test
    void createsOnlyWhereThereIsNone() {
        // When
        Answer created = put("{\"first\":1}", "If-None-Match", "*");
        Answer refused = put("{\"second\":1}", "If-None-Match", "*");
        // Then
        assertThat(created.status()).isEqualTo(200);
        assertFailed(refused);
        assertThat(data.members("ns")).isEqualTo("{\"first\":1}");
    }

    @Test
    void holdsEveryOtherWayOfWritingToItsCondition() {
        // Given
        Answer before = data.put("{\"a\":1}", "ns");
        // When
        List<Rest.Call> calls = List.of(
                data.call("PUT", "ns", "a").json("2"),
                data.call("DELETE", "ns", "a"),
                data.call("DELETE", "ns"),
                data.call("PATCH", "ns").body(NamespaceRoutes.MERGE, "{\"a\":2}"),
                data.call("PATCH", "ns").body(NamespaceRoutes.PATCH, "[{\"op\":\"remove\",\"path\":\"/a\"}]"));
        // Then
        assertThat(calls)
                .allSatisfy(call ->
                        assertFailed(call.header("If-Match", "\"other\"").send()));
        assertThat(data.get("ns").body()).isEqualTo(before.body());
    }

    @Test
    void changesAndDeletesByTheRightTag() {
        // Given
        String first = data.put("{\"a\":1,\"b\":1}", "ns").header("ETag");
        // When
        Answer second =
                data.call("PUT", "ns", "a").header("If-Match", first).json("2").send();
        Answer third = data.call("PATCH", "ns")
                .header("If-Match", second.header("ETag"))
                .body(NamespaceRoutes.MERGE, "{\"b\":2}")
                .send();
        Answer stale = data.call("DELETE", "ns").header("If-Match", first).send();
        Answer deleted = data.call("DELETE", "ns")
                .header("If-Match", third.header("ETag"))
                .send();
        // Then
        assertThat(data.members(third)).isEqualTo("{\"a\":2,\"b\":2}");
        assertFailed(stale);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(data.isEmpty()).isTrue();
    }

    @Test
    void readsNothingTwice() {
        // Given
        String tag = data.put("{\"a\":1}", "ns").header("ETag");
        // When
        List<Answer> known = IntStream.range(0, 4)
                .mapToObj(List.of("*", tag, "\"x\"," + tag, "W/" + tag)::get)
                .map(tags ->
                        data.call("GET", "ns").header("If-None-Match", tags).send())
                .toList();
        // Then
        assertThat(known).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.header("ETag")).isEqualTo(tag);
        });
        Answer changed = data.call("GET", "ns").header("If-None-Match", "\"x\"").send();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(data.call("GET", "none").header("If-None-Match", "*").send().status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag", "\"a", "\"a\" \"b\"", "\"a\",", "w/\"a\"", "*, \"a\""})
    void refusesWhatIsNoCondition(String header) {
        // When
        Answer answer = put("{}", "If-Match", header);
        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo("invalid_request");
        assertThat(answer.json().at("/details/0/message").asText()).contains("If-Match");
        assertThat(data.isEmpty()).isTrue();
    }

    @Test
    void letsOneOfManyCreate() {
        // When
        List<Integer> statuses = IntStream.range(0, 32)
                .parallel()
                .mapToObj(number -> put("{\"by\":" + number + "}", "If-None-Match", "*"))
                .map(Answer::status)
                .toList();
        // Then
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses).allMatch(status -> status == 200 || status == 412);
    }

    @Test
    void letsOneOfManyGoOnFromAState() {
        // Given
        String tag = data.put("{}", "ns").header("ETag");
        // When
        List<Answer> answers = IntStream.range(0, 32)
                .parallel()
                .mapToObj(number -> put("{\"by\":" + number + "}", "If-Match", tag))
                .toList();
        // Then
        List<Answer> done =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(done)
                .singleElement()
                .satisfies(answer -> assertThat(data.get("ns").body()).isEqualTo(answer.body()));
    }

    private Answer put(String json, String header, String value) {
        return data.call("PUT", "ns").header(header, value).json(json).send();
    }

    private static void assertFailed(Answer answer) {
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.body()).isEqualTo(FAILED);
    }
}
