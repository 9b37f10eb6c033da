package io.helicon.namespace.redis;

import static io.helicon.namespace.DocumentsUnderTest.answer;
import static io.helicon.namespace.DocumentsUnderTest.expiring;
import static io.helicon.namespace.DocumentsUnderTest.members;
import static io.helicon.namespace.DocumentsUnderTest.name;
import static io.helicon.namespace.DocumentsUnderTest.session;
import static io.helicon.namespace.DocumentsUnderTest.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.event.Event;
import io.helicon.namespace.Condition;
import io.helicon.namespace.Document;
import io.helicon.namespace.Documents;
import io.helicon.namespace.DocumentsContract;
import io.helicon.namespace.Expiry;
import io.helicon.namespace.SessionKey;
import io.helicon.support.RedisListener;
import io.helicon.support.TestRedis;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
}
