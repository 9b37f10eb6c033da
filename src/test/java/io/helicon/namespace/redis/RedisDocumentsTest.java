package io.helicon.namespace.redis;

import static io.helicon.namespace.DocumentsUnderTest.answer;
import static io.helicon.namespace.DocumentsUnderTest.conditional;
import static io.helicon.namespace.DocumentsUnderTest.expiring;
import static io.helicon.namespace.DocumentsUnderTest.find;
import static io.helicon.namespace.DocumentsUnderTest.members;
import static io.helicon.namespace.DocumentsUnderTest.mistake;
import static io.helicon.namespace.DocumentsUnderTest.name;
import static io.helicon.namespace.DocumentsUnderTest.names;
import static io.helicon.namespace.DocumentsUnderTest.session;
import static io.helicon.namespace.DocumentsUnderTest.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.event.Event;
import io.helicon.namespace.Condition;
import io.helicon.namespace.Document;
import io.helicon.namespace.DocumentName;
import io.helicon.namespace.Documents;
import io.helicon.namespace.DocumentsContract;
import io.helicon.namespace.Expiry;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.SessionKey;
import io.helicon.support.RedisListener;
import io.helicon.support.TestRedis;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RedisDocumentsTest implements DocumentsContract {
    private static final Redis CLIENT =
            DocumentsInRedis.client(TestRedis.shared().address());

    final DocumentsInRedis redis = new DocumentsInRedis(CLIENT, topology(), prefix());

    String topology() {
        return "standalone";
    }

    String prefix() {
        return "ns:";
    }

    @Override
    public Documents open(int maxNamespaces) {
        return redis.open(maxNamespaces);
    }

    @Override
    public void pass(Duration time) {
        redis.pass(time);
    }

    @Override
    public List<Event> told() {
        return redis.told();
    }

    private List<String> fields(SessionKey session) {
        List<String> fields = new ArrayList<>();
        redis.ask("HKEYS", redis.key(session.value())).forEach(field -> fields.add(field.toString()));
        return fields;
    }

    private long expires(SessionKey session) {
        Response time = redis.ask("PEXPIRETIME", redis.key(session.value()));
        return time.toLong();
    }

    private static Expiry in(int seconds) {
        return Expiry.after(Duration.ofSeconds(seconds));
    }

    /** As Sessionator did it: with the metadata behind the members. */
    private String store(DocumentName name, String members) {
        String text = "{" + members + ",\"_session\":\"" + name.session() + "\",\"_namespace\":\"" + name.namespace()
                + "\",\"_modified\":\"2017-03-26T23:14:10.617Z\"}";
        var unused = redis.ask(
                "HSET", redis.key(name.session().value()), name.namespace().value(), text);
        return text;
    }

    @Test
    void aDocumentIsStoredAsItIsAnsweredAndNothingElseWithIt() {
        // When
        Document document = write(open(), name(), "\"x\":1");

        // Then
        SessionKey session = document.name().session();
        assertThat(redis.ask(
                        "HGET",
                        redis.key(session.value()),
                        document.name().namespace().value()))
                .hasToString(document.json());
        assertThat(fields(session)).hasSize(1);
        assertThat(expires(session)).isEqualTo(-1);
    }

    @Test
    void aKeyEndsWithItsLastDocumentWhenAllOfThemEnd() {
        // Given
        Documents documents = open();
        SessionKey session = session();
        Document late = answer(documents.write(expiring(name(session, "a"), "", in(200))));
        Document soon = answer(documents.write(expiring(name(session, "b"), "", in(100))));
        long together = expires(session);
        Document endless = write(documents, name(session, "c"), "");
        long withEndless = expires(session);

        // When
        answer(documents.delete(endless.name(), Condition.NONE));
        long withoutEndless = expires(session);
        answer(documents.delete(late.name(), Condition.NONE));

        // Then
        assertThat(together).isEqualTo(late.expires().orElseThrow().toEpochMilli());
        assertThat(withEndless).isEqualTo(-1);
        assertThat(withoutEndless).isEqualTo(together);
        assertThat(expires(session)).isEqualTo(soon.expires().orElseThrow().toEpochMilli());
    }

    @Test
    void whatIsOverIsRemovedByTheNextWrite() {
        // Given
        Documents documents = open();
        SessionKey session = session();
        Document endless = write(documents, name(session, "endless"), "");
        Document over =
                answer(documents.write(expiring(name(session, "over"), "", Expiry.after(Duration.ofMillis(5)))));
        pass(Duration.ofMillis(5));
        List<String> before = fields(session);

        // When
        Document written = write(documents, name(session, "a"), "");

        // Then
        assertThat(List.of(endless, over, written)).hasSize(3);
        assertThat(before).contains("over", "_expires:over", "_expires");
        assertThat(fields(session)).containsExactlyInAnyOrder("endless", "a");
    }

    @Test
    void whatSessionatorStoredIsAdopted() {
        // Given
        Documents documents = open();
        DocumentName name = name();
        String text = store(name, "\"things\":[\"cats\"]");

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
    void theTagOfWhatSessionatorStoredIsGoodForConditions() {
        // Given
        Documents documents = open();
        DocumentName name = name();
        String text = store(name, "\"things\":[\"cats\"]");
        Condition condition =
                Condition.oneOf(Set.of(find(documents, name).orElseThrow().etag()));

        // When
        Document written = answer(documents.write(conditional(name, "\"things\":[]", condition)));

        // Then
        assertThat(find(documents, name)).contains(written);
        assertThat(written.json()).isNotEqualTo(text);
        assertThat(mistake(documents.delete(name, condition))).contains(Mistake.PRECONDITION_FAILED);
        String again = store(name, "\"things\":[\"dogs\"]");
        Condition other =
                Condition.oneOf(Set.of(find(documents, name).orElseThrow().etag()));
        assertThat(again).isNotEqualTo(text);
        assertThat(mistake(documents.delete(name, other))).isEmpty();
    }

    @Test
    void whatIsNoDocumentIsLeftAloneAndMayBeOverwritten() {
        // Given
        Documents documents = open();
        DocumentName name = name();
        var unused = redis.ask(
                "HSET",
                redis.key(name.session().value()),
                name.namespace().value(),
                "no document",
                "",
                "nobody can name this",
                "a\nb",
                "nor this");

        // When
        var found = find(documents, name);

        // Then
        assertThat(found).isEmpty();
        assertThat(names(documents, name.session()))
                .containsExactly(name.namespace().value());
        Document written = write(documents, name, "\"x\":1");
        assertThat(find(documents, name)).contains(written);
        assertThat(answer(documents.deleteAll(name.session()))).isTrue();
        assertThat(told()).hasSize(2);
        assertThat(fields(name.session())).isEmpty();
    }

    @Test
    void aKeyOfAnotherTypeIsNobodysSessionAndDisturbsNoNeighbour() {
        // Given
        Documents documents = open();
        SessionKey strange = session();
        Document neighbour = write(documents, name(), "");
        var unused = redis.ask("SET", redis.key(strange.value()), "text");

        // When
        var all = List.of(
                documents.find(name(strange, "a")),
                documents.find(neighbour.name()),
                documents.read(strange, List.of()),
                documents.write(conditional(name(strange, "a"), "", Condition.NONE)),
                documents.write(conditional(neighbour.name(), "", Condition.NONE)),
                documents.delete(name(strange, "a"), Condition.NONE),
                documents.deleteAll(strange));
        var mistakes = answer(io.smallrye.mutiny.Uni.join()
                .all(all.stream()
                        .map(asked -> asked.map(done -> "done").onFailure().recoverWithItem(Throwable::getMessage))
                        .toList())
                .andFailFast());

        // Then
        String refused = "invalid_session: the session id: what is kept under it is no session's data";
        assertThat(mistakes).containsExactly(refused, "done", refused, refused, "done", refused, refused);
        assertThat(redis.ask("GET", redis.key(strange.value()))).hasToString("text");
    }

    @Test
    void aListenerHearsWhatTheHistoryHas() {
        try (RedisListener listener = RedisListener.on(TestRedis.shared(), redis.channel())) {
            // Given
            Documents documents = open();
            SessionKey session = new SessionKey("\"" + session());

            // When
            Document document = write(documents, name(session, "a\\b"), "\"x\":1");
            boolean removed = answer(documents.deleteAll(session));

            // Then
            await().until(() -> listener.messages().size() == 2);
            assertThat(removed).isTrue();
            for (int i = 0; i < 2; i++) {
                assertThat(listener.messages().get(i))
                        .startsWith("{\"meta\":{\"type\":\"namespace:a\\\\b:\\\""
                                + session.value().substring(1) + "\",")
                        .endsWith("\"},\"data\":" + told().get(i).data() + "}");
            }
            assertThat(document.members()).isEqualTo(members("\"x\":1"));
        }
    }

    @Test
    void aTimeThatWasAheadStaysWhereItIs() {
        // Given
        Documents documents = open();
        DocumentName name = name();
        String ahead = Document.head(name) + "2999-01-01T00:00:00.000Z\"}";
        var unused = redis.ask(
                "HSET", redis.key(name.session().value()), name.namespace().value(), ahead);

        // When
        Document document = write(documents, name, "");

        // Then
        assertThat(document.json()).isEqualTo(ahead);
    }

    @Test
    void theServersOwnKeysAreNobodysSession() {
        // Given
        Documents bare = new DocumentsInRedis(CLIENT, topology(), "").open(10);

        // When
        var schemas = mistake(bare.find(name(new SessionKey("helicon:schema:{registry}:texts"), "a")));

        // Then
        assertThat(schemas).contains(Mistake.INVALID_SESSION);
    }
}
