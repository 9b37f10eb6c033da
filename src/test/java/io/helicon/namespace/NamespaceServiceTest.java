package io.helicon.namespace;

import static io.helicon.namespace.Answers.answer;
import static io.helicon.namespace.Answers.done;
import static io.helicon.namespace.Answers.mistake;
import static io.helicon.namespace.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be done with the data of sessions, on a store in memory. */
class NamespaceServiceTest {
    private final NamespaceHouse house = NamespaceHouse.with("max-size", "60");
    private final NamespaceService namespaces = house.service();
    private final DocumentName name = new DocumentName(new SessionKey("user-1337"), new Namespace("favoriteThings"));

    private Submission submission(String body) {
        return house.submission(name, body);
    }

    private Document put(String body) {
        return answer(namespaces.put(submission(body)));
    }

    private String stored() {
        return answer(namespaces.get(name)).members().json();
    }

    @Test
    void whatIsPutIsGot() {
        // When
        Document document = put("{\"things\":[\"cats\",\"dogs\"]}");

        // Then
        assertThat(answer(namespaces.get(name))).isEqualTo(document);
        assertThat(document.json())
                .startsWith("{\"_session\":\"user-1337\",\"_namespace\":\"favoriteThings\",\"_modified\":\"")
                .endsWith("\",\"things\":[\"cats\",\"dogs\"]}");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(mistake(namespaces.get(name))).isEqualTo(Mistake.NOT_FOUND);
        assertThat(mistake(namespaces.delete(name, Condition.NONE))).isEqualTo(Mistake.NOT_FOUND);
        assertThat(mistake(namespaces.deleteAll(name.session()))).isEqualTo(Mistake.UNKNOWN_SESSION);
        assertThat(mistake(namespaces.getKey(name, new DocumentKey("a")))).isEqualTo(Mistake.NOT_FOUND);
        assertThat(mistake(namespaces.deleteKey(name, new DocumentKey("a"), Condition.NONE)))
                .isEqualTo(Mistake.NOT_FOUND);
        assertThat(mistake(namespaces.patch(submission("[]")))).isEqualTo(Mistake.NOT_FOUND);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() {
        // When
        NamespaceProblem problem = problem(namespaces.put(submission("x".repeat(61))));

        // Then
        assertThat(problem.mistake()).isEqualTo(Mistake.TOO_LARGE);
        assertThat(problem).hasMessageContaining("61 bytes, at most 60");
    }

    @Test
    void whatAChangeWouldMakeTooLargeIsRefusedAndNothingIsStored() {
        // Given
        Document unused = put("{\"a\":\"" + "a".repeat(40) + "\"}");

        // When
        Mistake mistake = mistake(namespaces.putKey(submission("\"" + "b".repeat(20) + "\""), new DocumentKey("b")));

        // Then
        assertThat(mistake).isEqualTo(Mistake.TOO_LARGE);
        assertThat(stored()).doesNotContain("b");
    }

    @Test
    void membersAreSetReadAndRemovedAlone() {
        // Given
        Document one = answer(namespaces.putKey(submission("1.0"), new DocumentKey("a")));
        Document two = answer(namespaces.putKey(submission(" [2] "), new DocumentKey("b")));

        // When
        done(namespaces.deleteKey(name, new DocumentKey("a"), Condition.oneOf(two.etag())));

        // Then
        assertThat(one.members().json()).isEqualTo("{\"a\":1.0}");
        assertThat(stored()).isEqualTo("{\"b\":[2]}");
        MemberValue value = answer(namespaces.getKey(name, new DocumentKey("b")));
        assertThat(value.json()).isEqualTo("[2]");
        assertThat(value.document()).isEqualTo(answer(namespaces.get(name)));
        assertThat(mistake(namespaces.getKey(name, new DocumentKey("a")))).isEqualTo(Mistake.NOT_FOUND);
    }

    @Test
    void patchesOfBothKindsAreApplied() {
        // Given
        Document created = answer(namespaces.merge(submission("{\"a\":1,\"b\":{\"c\":2}}")));

        // When
        Document merged = answer(namespaces.merge(submission("{\"a\":null,\"b\":{\"d\":3}}")));
        Document patched = answer(namespaces.patch(submission("[{\"op\":\"remove\",\"path\":\"/b/c\"}]")));

        // Then
        assertThat(created.members().json()).isEqualTo("{\"a\":1,\"b\":{\"c\":2}}");
        assertThat(merged.members().json()).isEqualTo("{\"b\":{\"c\":2,\"d\":3}}");
        assertThat(patched.members().json()).isEqualTo("{\"b\":{\"d\":3}}");
    }

    @Test
    void aCallersConditionIsNotTriedAgain() {
        // Given
        Document first = put("{\"a\":1}");
        Document second = put("{\"a\":2}");
        Submission late =
                new Submission(name, house.body("{\"a\":3}"), Condition.oneOf(first.etag()), Optional.empty());

        // Then
        assertThat(mistake(namespaces.put(late))).isEqualTo(Mistake.PRECONDITION_FAILED);
        assertThat(mistake(namespaces.merge(late))).isEqualTo(Mistake.PRECONDITION_FAILED);
        assertThat(answer(namespaces.get(name))).isEqualTo(second);
        assertThat(house.metrics().retries()).isZero();
    }

    @Test
    void whatASchemaForbidsIsNotStored() {
        // Given
        house.forbid(name.namespace(), "\"evil\"");
        Document unused = put("{\"a\":1}");

        // When
        NamespaceProblem put = problem(namespaces.put(submission("{\"evil\":1}")));
        NamespaceProblem key = problem(namespaces.putKey(submission("\"evil\""), new DocumentKey("a")));

        // Then
        assertThat(put.mistake()).isEqualTo(Mistake.INVALID);
        assertThat(put.details()).extracting(Detail::rule).containsExactly("forbidden");
        assertThat(key.mistake()).isEqualTo(Mistake.INVALID);
        assertThat(stored()).isEqualTo("{\"a\":1}");
        assertThat(house.metrics().rejections()).isEqualTo(2);
    }

    @Test
    void aBatchReadsSessionsInTheirOrderAndNotTooMany() {
        // Given
        Document document = put("{}");
        List<SessionKey> sessions = List.of(new SessionKey("nobody"), name.session());

        // When
        List<SessionData> read = answer(namespaces.readAll(sessions, List.of(name.namespace())));

        // Then
        assertThat(read).extracting(SessionData::session).isEqualTo(sessions);
        assertThat(read.get(1).documents()).containsExactly(document);
        assertThat(answer(namespaces.readAll(List.of(), List.of()))).isEmpty();
        List<SessionKey> crowd = Stream.iterate(0, i -> i + 1)
                .limit(101)
                .map(i -> new SessionKey("s" + i))
                .toList();
        assertThat(mistake(namespaces.readAll(crowd, List.of()))).isEqualTo(Mistake.INVALID_REQUEST);
    }

    @Test
    void aSessionIsReadAndRemovedWhole() {
        // Given
        Document document = put("{}");

        // When
        SessionData read = answer(namespaces.read(name.session(), List.of(name.namespace())));
        done(namespaces.deleteAll(name.session()));

        // Then
        assertThat(read.documents()).containsExactly(document);
        assertThat(mistake(namespaces.get(name))).isEqualTo(Mistake.NOT_FOUND);
    }

    @Test
    void documentsLiveAsLongAsTheirWriterOrTheirNamespaceSays() {
        // Given
        NamespaceHouse brief = NamespaceHouse.with("ttl", "favorite*=PT1H");
        NamespaceService service = brief.service();
        Submission said = new Submission(name, brief.body("{}"), Condition.NONE, Optional.of(Duration.ofMinutes(1)));

        // When
        Document byNamespace = answer(service.put(brief.submission(name, "{}")));
        Document kept = answer(service.putKey(brief.submission(name, "1"), new DocumentKey("a")));
        Document byWriter = answer(service.put(said));

        // Then
        assertThat(kept.expires()).isEqualTo(byNamespace.expires()).isPresent();
        assertThat(byWriter.expires().orElseThrow()).isBefore(kept.expires().orElseThrow());
    }
}
