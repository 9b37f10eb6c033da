package io.helicon.namespace;

import static io.helicon.namespace.NamespaceRoutes.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/sessions}: Sessionator's contract row by row, and the batch. */
class NamespaceContractIT {
    private final NamespaceRoutes data = NamespaceRoutes.fresh();

    @Test
    void storesADocumentAndTellsItWithItsMetadata() {
        // When
        Answer stored = data.put("{\"things\":[\"cats\",\"dogs\"]}", "favoriteThings");
        // Then
        Answer read = data.get("favoriteThings");
        String modified = stored.text("_modified");
        assertThat(stored.status()).isEqualTo(200);
        assertThat(stored.contentType()).isEqualTo("application/json");
        assertThat(stored.body())
                .isEqualTo("{\"_session\":\"%s\",\"_namespace\":\"favoriteThings\",\"_modified\":\"%s\",%s}"
                        .formatted(data.session(), modified, "\"things\":[\"cats\",\"dogs\"]"));
        assertThat(modified).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(Duration.between(Instant.parse(modified), Instant.now()).abs())
                .isLessThan(Duration.ofMinutes(1));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.contentType()).isEqualTo("application/json");
        assertThat(read.body()).isEqualTo(stored.body());
    }

    @Test
    void keepsWhatWasWrittenByteForByte() {
        // Given
        String members =
                "\"z\" : 1.00, \"a\":-0,\"big\":123456789012345678901234567890.10,\"e\":1E+400,\n\t\"text\":\"\\u00e9\u00e9\ud83d\ude80\\/\",\"\":{ }";
        // When
        Answer stored = data.put(" {\r\n" + members + " } ", "exact");
        // Then
        assertThat(data.members(stored)).isEqualTo("{" + members + "}");
        assertThat(data.get("exact").body()).isEqualTo(stored.body());
    }

    @Test
    void replacesTheWholeDocument() {
        // Given
        data.put("{\"old\":1,\"both\":1}", "ns");
        // When
        data.put("{\"both\":2}", "ns");
        // Then
        assertThat(data.members("ns")).isEqualTo("{\"both\":2}");
    }

    @Test
    void overwritesMetadataOfTheClientsOwn() {
        // When
        data.put("{\"_session\":\"mallory\",\"a\":1,\"_modified\":[],\"_namespace\":null,\"_other\":2}", "ns");
        // Then
        assertThat(data.get("ns").text("_session")).isEqualTo(data.session());
        assertThat(data.members("ns")).isEqualTo("{\"a\":1,\"_other\":2}");
    }

    @Test
    void storesAnEmptyObject() {
        // When
        Answer stored = data.put("{}", "ns");
        // Then
        assertThat(stored.status()).isEqualTo(200);
        assertThat(stored.body()).endsWith("Z\"}");
        assertThat(data.get("ns").body()).isEqualTo(stored.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "3", "\"text\"", "true", "[]", "[{}]", "", " "})
    void wantsAnObjectAtTheRoot(String body) {
        // When
        Answer answer = data.put(body, "ns");
        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.body()).isEqualTo("{\"error\":\"root_must_be_object\"}");
        assertThat(data.isEmpty()).isTrue();
    }

    @Test
    void listsTheNamespacesOfASessionInOrder() {
        // Given
        data.put("{}", "lastSeen");
        data.put("{}", "favoriteThings");
        // When
        Answer answer = data.get();
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"_session\":\"%s\",\"_namespaces\":[\"favoriteThings\",\"lastSeen\"]}"
                        .formatted(data.session()));
    }

    @Test
    void knowsNoSessionAndSaysSo() {
        assertThat(data.get().status()).isEqualTo(200);
        assertThat(data.isEmpty()).isTrue();
        assertAnswer(data.delete(), 404, "{\"error\":\"invalid_session\"}");
        assertAnswer(data.get("ns"), 404, NOT_FOUND);
        assertAnswer(data.delete("ns"), 404, NOT_FOUND);
    }

    @Test
    void readsSomeNamespacesAtOnce() {
        // Given
        String things = data.put("{\"things\":[\"cats\"]}", "favoriteThings").body();
        String seen =
                data.put("{\"when\":\"2017-03-26T15:25:25Z\"}", "lastSeen").body();
        data.put("{}", "somethingElse");
        // When
        Answer answer = data.read("lastSeen", "nothing", "favoriteThings", "lastSeen");
        // Then
        assertAnswer(
                answer,
                200,
                "{\"_session\":\"%s\",\"_namespaces\":[\"favoriteThings\",\"lastSeen\",\"somethingElse\"],%s,%s}"
                        .formatted(data.session(), "\"lastSeen\":" + seen, "\"favoriteThings\":" + things));
    }

    @Test
    void deletesOneNamespaceAndLeavesTheOthers() {
        // Given
        data.put("{}", "one");
        data.put("{}", "other");
        // When
        Answer answer = data.delete("one");
        // Then
        assertAnswer(answer, 200, "{\"success\":true}");
        assertAnswer(data.delete("one"), 404, NOT_FOUND);
        assertThat(data.get().body()).endsWith("\"_namespaces\":[\"other\"]}");
    }

    @Test
    void deletesASessionWithAllItsNamespaces() {
        // Given
        IntStream.range(0, 20).forEach(number -> data.put("{}", "ns" + number));
        // When
        Answer answer = data.delete();
        // Then
        assertAnswer(answer, 200, "{\"removed\":1}");
        assertAnswer(data.delete(), 404, "{\"error\":\"invalid_session\"}");
        assertAnswer(data.get("ns7"), 404, NOT_FOUND);
        assertThat(data.isEmpty()).isTrue();
    }

    @Test
    void knowsASessionNoMoreWhoseLastNamespaceIsDeleted() {
        // Given
        data.put("{}", "last");
        // When
        data.delete("last");
        // Then
        assertThat(data.isEmpty()).isTrue();
        assertAnswer(data.delete(), 404, "{\"error\":\"invalid_session\"}");
    }

    @Test
    void answersHeadAsGetWithoutTheBody() {
        // Given
        Answer stored = data.put("{\"a\":1}", "ns");
        // When
        Answer head = data.call("HEAD", "ns").send();
        // Then
        assertAnswer(head, 200, "");
        assertThat(head.header("ETag")).isEqualTo(stored.header("ETag")).isNotEmpty();
        assertThat(data.call("HEAD", "other").send().status()).isEqualTo(404);
    }

    @Test
    void readsManySessionsInOneBatch() {
        // Given
        NamespaceRoutes other = NamespaceRoutes.fresh();
        NamespaceRoutes unknown = NamespaceRoutes.fresh();
        data.put("{\"n\":1.0}", "x");
        other.put("{}", "y");
        // When
        Answer answer = batch("[\"x\"]", other.session(), unknown.session(), data.session());
        // Then
        String expected = Stream.of(other, unknown, data)
                .map(session -> session.read("x").body())
                .collect(Collectors.joining(",", "{\"sessions\":[", "]}"));
        assertAnswer(answer, 200, expected);
    }

    @Test
    void takesBatchesOfAHundredAndNoMore() {
        // Given
        String[] hundred =
                IntStream.range(0, 100).mapToObj(number -> "s" + number).toArray(String[]::new);
        String[] more = Stream.concat(Stream.of(hundred), Stream.of("one")).toArray(String[]::new);
        // When
        Answer refused = batch("[]", more);
        // Then
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("error")).isEqualTo("invalid_request");
        assertThat(batch("[\"x\",\"y\"]", hundred).json().path("sessions")).hasSize(100);
        assertAnswer(batch("[]"), 200, "{\"sessions\":[]}");
    }

    private Answer batch(String namespaces, String... sessions) {
        String ids = Stream.of(sessions).map(JsonString::of).collect(Collectors.joining(",", "[", "]"));
        return data.rest()
                .post(NamespaceRoutes.ROOT + ":batchGet")
                .json("{\"sessions\":%s,\"namespaces\":%s}".formatted(ids, namespaces))
                .send();
    }

    private static void assertAnswer(Answer answer, int status, String body) {
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/json");
    }
}
