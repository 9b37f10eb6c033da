package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.session.SessionId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every list of login sessions does. */
public interface LoginsContract {
    /** A list that is empty, and that nobody else uses. */
    Logins open();

    private static SessionId someone() {
        return new SessionId(UUID.randomUUID());
    }

    private static Set<SessionId> all(Logins logins) {
        Set<SessionId> all = new HashSet<>();
        String cursor = "";
        do {
            Logins.Piece piece = logins.read(cursor).await().indefinitely();
            all.addAll(piece.sessions());
            cursor = piece.next();
        } while (!cursor.isEmpty());
        return all;
    }

    @Test
    default void whoIsPutOnTheListIsOnItOnce() {
        // Given
        Logins logins = open();
        SessionId session = someone();

        // When
        logins.add(session).await().indefinitely();
        logins.add(session).await().indefinitely();

        // Then
        assertThat(logins.contains(session).await().indefinitely()).isTrue();
        assertThat(logins.contains(someone()).await().indefinitely()).isFalse();
        assertThat(all(logins)).containsExactly(session);
    }

    @Test
    default void aLongListIsReadToItsEnd() {
        // Given
        Logins logins = open();
        List<SessionId> sessions =
                Stream.generate(LoginsContract::someone).limit(1_200).toList();
        sessions.forEach(session -> logins.add(session).await().indefinitely());

        // When
        Set<SessionId> read = all(logins);

        // Then
        assertThat(read).containsExactlyInAnyOrderElementsOf(sessions);
    }

    @Test
    default void whoIsTakenOffIsNoLongerOnIt() {
        // Given
        Logins logins = open();
        SessionId gone = someone();
        SessionId left = someone();
        logins.add(gone).await().indefinitely();
        logins.add(left).await().indefinitely();

        // When
        logins.remove(Set.of(gone, someone())).await().indefinitely();
        logins.remove(Set.of()).await().indefinitely();

        // Then
        assertThat(all(logins)).containsExactly(left);
    }

    @Test
    default void oneTurnIsGivenWithinTheTime() {
        // Given
        Logins logins = open();

        // When
        boolean first = logins.claimTurn(Duration.ofMinutes(5)).await().indefinitely();
        boolean second = logins.claimTurn(Duration.ofMinutes(5)).await().indefinitely();

        // Then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
    }
}
