package io.helicon.namespace;

import static io.helicon.namespace.Answers.answer;
import static io.helicon.namespace.Answers.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helicon.session.LivingSessions;
import io.helicon.session.SessionEndings;
import io.helicon.session.SessionId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What becomes of the data of login sessions. */
class LoginEndingsTest {
    private static final Duration TURN = Duration.ofMinutes(1);

    private final InMemoryDocuments documents = new InMemoryDocuments(1_000);
    private final InMemoryLogins logins = new InMemoryLogins();
    private final Living sessions = new Living();
    private final Endings endings = new Endings();
    private final LoginNotes notes = new LoginNotes(logins, sessions);
    private final LoginEndings ends = new LoginEndings(endings, logins, notes, sessions, documents);

    /** Who lives, as Postgres would say; it may be away. */
    private static final class Living implements LivingSessions {
        private final Set<SessionId> all = new HashSet<>();
        private boolean away;
        private int asked;

        @Override
        public Uni<Set<SessionId>> living(Set<SessionId> ids) {
            asked++;
            Set<SessionId> living = ids.stream().filter(all::contains).collect(Collectors.toSet());
            return away
                    ? Uni.createFrom().failure(new IllegalStateException("away, as it was told to be"))
                    : Uni.createFrom().item(living);
        }
    }

    /** What is heard, true or not. */
    private static final class Endings implements SessionEndings {
        private final List<Function<SessionId, Uni<Void>>> listeners = new ArrayList<>();

        @Override
        public void whenEnded(Function<SessionId, Uni<Void>> heard) {
            listeners.add(heard);
        }

        void tell(SessionId id) {
            listeners.forEach(listener -> done(listener.apply(id)));
        }
    }

    private static SessionId someone() {
        return new SessionId(UUID.randomUUID());
    }

    private SessionId signedIn() {
        SessionId id = someone();
        sessions.all.add(id);
        return id;
    }

    private static DocumentName of(SessionId id) {
        return new DocumentName(new SessionKey(id.toString()), new Namespace("a"));
    }

    private void write(SessionId id) {
        done(notes.note(of(id).session()));
        Document unused =
                answer(documents.write(new Write(of(id), new Members("\"a\":1"), Condition.NONE, Expiry.NEVER)));
    }

    private boolean hasData(SessionId id) {
        return answer(documents.find(of(id))).isPresent();
    }

    @Test
    void dataEndWithTheirSessionAsSoonAsItIsHeard() {
        // Given
        ends.heed();
        SessionId gone = signedIn();
        SessionId left = signedIn();
        write(gone);
        write(left);

        // When
        sessions.all.remove(gone);
        endings.tell(gone);

        // Then
        assertThat(hasData(gone)).isFalse();
        assertThat(hasData(left)).isTrue();
    }

    @Test
    void whatIsSaidOfASessionThatLivesIsNotBelieved() {
        // Given
        ends.heed();
        SessionId living = signedIn();
        write(living);

        // When
        endings.tell(living);

        // Then
        assertThat(hasData(living)).isTrue();
    }

    @Test
    void dataOfAnIdThatOnlyLooksLikeASessionsStay() {
        // Given
        ends.heed();
        SessionId foreign = someone();
        write(foreign);

        // When
        endings.tell(foreign);
        done(ends.sweep(TURN));

        // Then
        assertThat(hasData(foreign)).isTrue();
    }

    @Test
    void anEndThatNobodyHeardIsFoundByALookThroughTheList() {
        // Given
        SessionId gone = signedIn();
        SessionId left = signedIn();
        write(gone);
        write(left);
        sessions.all.remove(gone);

        // When
        done(ends.sweep(TURN));

        // Then
        assertThat(hasData(gone)).isFalse();
        assertThat(hasData(left)).isTrue();
    }

    @Test
    void whatIsWrittenAtTheVeryEndIsFoundByTheNextLook() {
        // Given
        SessionId gone = signedIn();
        write(gone);
        sessions.all.remove(gone);
        done(ends.sweep(TURN));
        write(gone);

        // When
        logins.endTurn();
        done(ends.sweep(TURN));

        // Then
        assertThat(hasData(gone)).isFalse();
        assertThat(answer(logins.contains(gone))).isTrue();
    }

    @Test
    void whoHasNoDataAnyMoreIsTakenOffTheList() {
        // Given
        SessionId gone = signedIn();
        write(gone);
        sessions.all.remove(gone);
        done(ends.sweep(TURN));

        // When
        logins.endTurn();
        done(ends.sweep(TURN));

        // Then
        assertThat(answer(logins.contains(gone))).isFalse();
    }

    @Test
    void oneNodeLooksThroughTheListAtATime() {
        // Given
        SessionId gone = signedIn();
        write(gone);
        boolean another = answer(logins.claimTurn(TURN));
        sessions.all.remove(gone);

        // When
        done(ends.sweep(TURN));

        // Then
        assertThat(another).isTrue();
        assertThat(hasData(gone)).isTrue();
    }

    @Test
    void aLookFailsWhenPostgresIsAwayAndRemovesNothing() {
        // Given
        SessionId living = signedIn();
        write(living);
        sessions.away = true;

        // Then
        assertThatThrownBy(() -> done(ends.sweep(TURN))).isInstanceOf(IllegalStateException.class);
        assertThat(hasData(living)).isTrue();
    }

    @Test
    void aNoteIsAskedForOnceAndAgainWhenItCouldNotBeAnswered() {
        // Given
        SessionId living = signedIn();
        sessions.away = true;
        done(notes.note(of(living).session()));
        sessions.away = false;

        // When
        done(notes.note(of(living).session()));
        done(notes.note(of(living).session()));

        // Then
        assertThat(sessions.asked).isEqualTo(2);
        assertThat(answer(logins.contains(living))).isTrue();
    }

    @Test
    void aListThatIsAwayIsNoReasonToRefuseAWrite() {
        // Given
        SessionId living = signedIn();
        logins.goAway();

        // When
        write(living);

        // Then
        assertThat(hasData(living)).isTrue();
    }

    @Test
    void nobodyAsksAboutIdsThatCannotBeASessions() {
        // When
        done(notes.note(new SessionKey("user-1337")));
        done(notes.note(new SessionKey(someone().toString().toUpperCase(java.util.Locale.ROOT))));

        // Then
        assertThat(sessions.asked).isZero();
    }
}
