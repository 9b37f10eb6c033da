package io.helicon.namespace.redis;

import static io.helicon.namespace.DocumentsUnderTest.answer;
import static io.helicon.namespace.DocumentsUnderTest.expiring;
import static io.helicon.namespace.DocumentsUnderTest.find;
import static io.helicon.namespace.DocumentsUnderTest.members;
import static io.helicon.namespace.DocumentsUnderTest.mistake;
import static io.helicon.namespace.DocumentsUnderTest.name;
import static io.helicon.namespace.DocumentsUnderTest.names;
import static io.helicon.namespace.DocumentsUnderTest.plain;
import static io.helicon.namespace.DocumentsUnderTest.session;
import static io.helicon.namespace.DocumentsUnderTest.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.event.Cursor;
import io.helicon.event.Event;
import io.helicon.event.EventLog;
import io.helicon.event.HistoryPage;
import io.helicon.event.Position;
import io.helicon.namespace.Condition;
import io.helicon.namespace.Documents;
import io.helicon.namespace.Expiry;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.SessionKey;
import io.helicon.support.TestRedis;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Events of a cluster's sessions, which wait in the session when their node ends before it has told them. */
class RelayTest {
    private final DocumentsInRedis redis =
            new DocumentsInRedis(DocumentsInRedis.client(TestRedis.shared().address()), "cluster", "ns:");
    private final Documents whole = redis.open(1_000);
    private final Documents ending = redis.open(1_000, new Gone(false), Duration.ofMillis(100));
    private final SessionKey session = session();

    /** A history to which this node finds no way: it never answers, or fails. */
    private record Gone(boolean fails) implements EventLog {
        @Override
        public Uni<List<Position>> append(List<Event> events) {
            return fails
                    ? Uni.createFrom().failure(new IllegalStateException("gone"))
                    : Uni.createFrom().nothing();
        }

        @Override
        public Uni<Cursor> tip() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<HistoryPage> read(Set<String> roots, Cursor after, Cursor until, int limit) {
            throw new UnsupportedOperationException();
        }
    }

    private List<String> changes() {
        return redis.told().stream()
                .map(event -> event.type().value().split(":", -1)[1]
                        + event.data().replaceAll(".*\"change\":\"([^\"]*)\".*", " $1"))
                .toList();
    }

    private String field(String name) {
        return String.valueOf(redis.ask("HGET", redis.key(session.value()), name));
    }

    private Mistake interrupted(Uni<?> change) {
        return mistake(change).orElseThrow();
    }

    @Test
    void whatANodeLeftUntoldIsToldBeforeTheNextChange() {
        // Given
        Mistake first = interrupted(ending.write(plain(name(session, "a"), "\"x\":1")));
        Mistake second = interrupted(ending.delete(name(session, "a"), Condition.NONE));
        List<String> before = changes();

        // When
        var written = write(whole, name(session, "b"), "");

        // Then
        assertThat(List.of(first, second)).containsOnly(Mistake.UNAVAILABLE);
        assertThat(before).isEmpty();
        assertThat(find(whole, written.name())).contains(written);
        assertThat(changes()).containsExactly("a written", "a deleted", "b written");
        assertThat(field("_event")).isEqualTo("null");
    }

    @Test
    void aChangeThatIsNotToldIsStillMade() {
        // Given
        Documents failing = redis.open(1_000, new Gone(true), Duration.ofSeconds(5));

        // When
        Mistake mistake = interrupted(failing.write(plain(name(session, "a"), "\"x\":1")));

        // Then
        assertThat(mistake).isEqualTo(Mistake.UNAVAILABLE);
        assertThat(find(whole, name(session, "a")).orElseThrow().members()).isEqualTo(members("\"x\":1"));
        assertThat(names(whole, session)).containsExactly("a");
    }

    @Test
    void aRemovedSessionTellsWhatWasLeftUntold() {
        // Given
        Mistake written = interrupted(ending.write(plain(name(session, "a"), "")));
        Mistake removed = interrupted(ending.deleteAll(session));

        // When
        boolean again = answer(whole.deleteAll(session));

        // Then
        assertThat(List.of(written, removed)).containsOnly(Mistake.UNAVAILABLE);
        assertThat(again).isFalse();
        assertThat(changes()).containsExactly("a written", "a deleted");
        assertThat(redis.ask("EXISTS", redis.key(session.value())).toInteger()).isZero();
    }

    @Test
    void anEventThatWaitsKeepsItsSessionFromEnding() {
        // Given
        Expiry soon = Expiry.after(Duration.ofMillis(20));
        Mistake written = interrupted(ending.write(expiring(name(session, "a"), "", soon)));
        redis.pass(soon.after());

        // When
        var next = answer(whole.write(expiring(name(session, "b"), "", Expiry.after(Duration.ofHours(1)))));

        // Then
        assertThat(written).isEqualTo(Mistake.UNAVAILABLE);
        assertThat(changes()).containsExactly("a written", "b written");
        assertThat(redis.ask("PEXPIRETIME", redis.key(session.value())).toLong())
                .isEqualTo(next.expires().orElseThrow().toEpochMilli());
    }

    /** As a node does that ends before it has told. */
    private void leave(int id) {
        String ids = field("_event").replace("null", "") + " " + id;
        String key = redis.key(session.value());
        String event = "namespace:n" + id + ":s\n{}";
        var unused = redis.ask("HSET", key, "_event:" + id, event, "_event", ids.strip());
    }

    @Test
    void soManyMayWaitThatTheyAreToldFirst() {
        // Given
        for (int i = 0; i < 100; i++) {
            leave(1_000 + i);
        }
        Mistake refused = interrupted(ending.write(plain(name(session, "a"), "")));
        List<String> names = names(whole, session);

        // When
        var written = write(whole, name(session, "b"), "");

        // Then
        assertThat(refused).isEqualTo(Mistake.UNAVAILABLE);
        assertThat(names).isEmpty();
        assertThat(find(whole, written.name())).contains(written);
        assertThat(redis.told()).hasSize(101);
        assertThat(changes().get(100)).isEqualTo("b written");
    }
}
