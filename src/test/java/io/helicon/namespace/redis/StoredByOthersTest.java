package io.helicon.namespace.redis;

import static io.helicon.namespace.DocumentsUnderTest.answer;
import static io.helicon.namespace.DocumentsUnderTest.conditional;
import static io.helicon.namespace.DocumentsUnderTest.find;
import static io.helicon.namespace.DocumentsUnderTest.mistake;
import static io.helicon.namespace.DocumentsUnderTest.name;
import static io.helicon.namespace.DocumentsUnderTest.names;
import static io.helicon.namespace.DocumentsUnderTest.plain;
import static io.helicon.namespace.DocumentsUnderTest.session;
import static io.helicon.namespace.DocumentsUnderTest.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.namespace.Condition;
import io.helicon.namespace.Document;
import io.helicon.namespace.DocumentName;
import io.helicon.namespace.Documents;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.SessionKey;
import io.helicon.support.TestRedis;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Redis;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Sessionator, and anybody else, has stored where the keys are the bare ids. */
class StoredByOthersTest {
    private static final Redis CLIENT =
            DocumentsInRedis.client(TestRedis.shared().address());

    private final DocumentsInRedis redis = new DocumentsInRedis(CLIENT, topology(), "");
    private final Documents documents = redis.open(1_000);
    private final DocumentName name = name();

    String topology() {
        return "standalone";
    }

    private void store(String namespace, String text) {
        var unused = redis.ask("HSET", redis.key(name.session().value()), namespace, text);
    }

    /** As Sessionator did it: with the metadata behind the members. */
    private String storeDocument(String members) {
        String text = "{" + members + ",\"_session\":\"" + name.session() + "\",\"_namespace\":\"" + name.namespace()
                + "\",\"_modified\":\"2017-03-26T23:14:10.617Z\"}";
        store(name.namespace().value(), text);
        return text;
    }

    private Condition asFound() {
        return Condition.oneOf(Set.of(find(documents, name).orElseThrow().etag()));
    }

    @Test
    void whatSessionatorStoredIsAdopted() {
        // Given
        String text = storeDocument("\"things\":[\"cats\"]");

        // When
        Document document = find(documents, name).orElseThrow();

        // Then
        assertThat(document.json())
                .isEqualTo(Document.head(name) + "2017-03-26T23:14:10.617Z\",\"things\":[\"cats\"]}");
        assertThat(document.etag()).isEqualTo(document.storedAs(text).etag());
        assertThat(answer(documents.read(name.session(), List.of(name.namespace())))
                        .documents())
                .containsExactly(document);
    }

    @Test
    void theTagOfWhatSessionatorStoredIsGoodForAWrite() {
        // Given
        String text = storeDocument("\"things\":[\"cats\"]");
        Condition condition = asFound();

        // When
        Document written = answer(documents.write(conditional(name, "\"things\":[]", condition)));

        // Then
        assertThat(text).isNotEqualTo(written.json());
        assertThat(find(documents, name)).contains(written);
        assertThat(mistake(documents.delete(name, condition))).contains(Mistake.PRECONDITION_FAILED);
    }

    @Test
    void theTagOfWhatSessionatorStoredIsGoodForADelete() {
        // Given
        String text = storeDocument("\"things\":[\"cats\"]");
        Condition condition = asFound();

        // When
        var mistake = mistake(documents.delete(name, condition));

        // Then
        assertThat(text).isNotEmpty();
        assertThat(mistake).isEmpty();
        assertThat(names(documents, name.session())).isEmpty();
    }

    @Test
    void whatIsNoDocumentIsLeftAloneAndMayBeOverwritten() {
        // Given
        store(name.namespace().value(), "no document");

        // When
        Optional<Document> found = find(documents, name);

        // Then
        assertThat(found).isEmpty();
        assertThat(names(documents, name.session()))
                .containsExactly(name.namespace().value());
        Document written = write(documents, name, "\"x\":1");
        assertThat(find(documents, name)).contains(written);
    }

    @Test
    void whatNobodyCanNameIsRemovedWithItsSessionAndNotTold() {
        // Given
        List.of("", "a\nb", "x".repeat(257)).forEach(odd -> store(odd, "{}"));
        Document document = write(documents, name, "");

        // When
        boolean removed = answer(documents.deleteAll(name.session()));

        // Then
        assertThat(removed).isTrue();
        assertThat(redis.told())
                .hasSize(2)
                .allSatisfy(event ->
                        assertThat(event.data()).contains(name.namespace().value()));
        assertThat(redis.ask("EXISTS", redis.key(document.name().session().value())))
                .hasToString("0");
    }

    @Test
    void aKeyOfAnotherTypeIsNobodysSessionAndDisturbsNoNeighbour() {
        // Given
        SessionKey strange = session();
        var unused = redis.ask("SET", redis.key(strange.value()), "text");
        List<Uni<?>> asked = List.of(
                documents.find(name(strange, "a")),
                documents.read(strange, List.of()),
                documents.write(plain(name(strange, "a"), "")),
                documents.delete(name(strange, "a"), Condition.NONE),
                documents.deleteAll(strange),
                documents.find(name),
                documents.write(plain(name, "")));

        // When
        List<String> outcomes = answer(Uni.join()
                .all(asked.stream().map(StoredByOthersTest::outcome).toList())
                .andFailFast());

        // Then
        assertThat(outcomes.subList(0, 5))
                .containsOnly("invalid_session: the session id: what is kept under it is no session's data");
        assertThat(outcomes.subList(5, 7)).containsOnly("done");
        assertThat(redis.ask("GET", redis.key(strange.value()))).hasToString("text");
    }

    private static Uni<String> outcome(Uni<?> asked) {
        return asked.map(done -> "done").onFailure().recoverWithItem(Throwable::getMessage);
    }

    @Test
    void aTimeThatWasAheadStaysWhereItIs() {
        // Given
        String ahead = Document.head(name) + "2999-01-01T00:00:00.000Z\"}";
        store(name.namespace().value(), ahead);

        // When
        Document document = write(documents, name, "");

        // Then
        assertThat(document.json()).isEqualTo(ahead);
    }

    @Test
    void theServersOwnKeysAreNobodysSession() {
        // Given
        List<String> own = List.of("helicon:schema:{registry}:texts", redis.channel() + "{0/1}:clock");

        for (String key : own) {
            // When
            var mistake = mistake(documents.find(name(new SessionKey(key), "a")));

            // Then
            assertThat(mistake).contains(Mistake.INVALID_SESSION);
        }
    }
}
