package io.helicon.namespace;

import static io.helicon.namespace.Answers.answer;
import static io.helicon.namespace.Answers.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.session.SessionId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is put on the list of login sessions with data, and who is asked about at all. */
class LoginNotesTest {
    private final InMemoryLogins logins = new InMemoryLogins();
    private final Living sessions = new Living();
    private final LoginNotes notes = new LoginNotes(logins, sessions);
    private final SessionId living = new SessionId(UUID.randomUUID());
    private final SessionKey key = new SessionKey(living.toString());

    @Test
    void aSessionIsAskedAboutOnceAndAgainWhenNobodyCouldAnswer() {
        // Given
        sessions.begin(living);
        sessions.goAway();
        done(notes.note(key));
        sessions.comeBack();

        // When
        done(notes.note(key));
        done(notes.note(key));

        // Then
        assertThat(sessions.asked()).isEqualTo(2);
        assertThat(answer(logins.contains(living))).isTrue();
    }

    @Test
    void aListThatIsAwayIsNoReasonToRefuseAWrite() {
        // Given
        sessions.begin(living);
        logins.goAway();

        // When
        done(notes.note(key));
        done(notes.note(key));

        // Then
        assertThat(sessions.asked()).isEqualTo(2);
    }

    @Test
    void whoIsNoLoginSessionIsNotPutOnTheList() {
        // When
        done(notes.note(key));

        // Then
        assertThat(answer(logins.contains(living))).isFalse();
    }

    @Test
    void nobodyAsksAboutIdsThatCannotBeASessions() {
        // When
        done(notes.note(new SessionKey("user-1337")));
        done(notes.note(new SessionKey(key.value().toUpperCase(Locale.ROOT))));

        // Then
        assertThat(sessions.asked()).isZero();
    }
}
