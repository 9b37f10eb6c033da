package io.helicon.session;

import static io.helicon.session.Answers.answer;
import static io.helicon.session.Answers.atOnce;
import static io.helicon.session.SessionsUnderTest.digest;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store does with {@link Sessions#find}, {@link Sessions#slide} and {@link Sessions#exists}. */
public interface ReadingContract extends SessionsUnderTest {
    @Test
    default void findingLeavesTheEndUntouched() {
        // Given
        Session session = started(Drafts.any());
        moveEnd(digest(session), Duration.ofMinutes(5));

        // When
        Sighting first = seen(session);
        Sighting second = seen(session);

        // Then
        assertThat(second.session()).isEqualTo(first.session());
        assertThat(first.remaining()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
    }

    @Test
    default void aStrangerIsNotFound() {
        // When
        Optional<Sighting> found = answer(sessions().find(Drafts.anyToken()));
        Optional<Sighting> slid = answer(sessions().slide(Drafts.anyToken()));
        boolean exists = answer(sessions().exists(Drafts.anyToken().digest()));

        // Then
        assertThat(found).isEmpty();
        assertThat(slid).isEmpty();
        assertThat(exists).isFalse();
    }

    @Test
    default void anExpiredSessionDoesNotExist() {
        // Given
        Session session = expired(Drafts.any());

        // When
        Optional<Sighting> slid = answer(sessions().slide(session.accessToken()));

        // Then
        assertThat(slid).isEmpty();
        assertThat(lives(session)).isFalse();
        assertThat(answer(sessions().exists(digest(session)))).isFalse();
        assertThat(listed(SessionFilter.ALL)).isEmpty();
    }

    @Test
    default void thoseWhoLiveAreToldFromThoseWhoDoNot() {
        // Given
        SessionId alive = started(Drafts.any()).id();
        SessionId another = started(Drafts.any()).id();
        SessionId expired = expired(Drafts.any()).id();
        SessionId stranger = new SessionId(new UUID(1, 2));

        // When
        Set<SessionId> living = answer(sessions().living(Set.of(alive, expired, stranger)));
        Set<SessionId> nobody = answer(sessions().living(Set.of()));

        // Then
        assertThat(living).containsExactly(alive).doesNotContain(another);
        assertThat(nobody).isEmpty();
    }

    @Test
    default void manyLookUpsAtOnceEachGetTheirOwn() {
        // Given
        List<Session> sessions = Outcome.items(atOnce(300, i -> sessions().start(Drafts.of("subject " + i))));

        // When
        List<Optional<Sighting>> found = Outcome.items(atOnce(
                600, i -> sessions().find(i % 2 == 0 ? sessions.get(i / 2).accessToken() : Drafts.anyToken())));

        // Then
        List<Optional<Sighting>> known =
                IntStream.range(0, 300).mapToObj(i -> found.get(2 * i)).toList();
        assertThat(known.stream().map(sighting -> sighting.orElseThrow().session()))
                .containsExactlyElementsOf(sessions);
        assertThat(IntStream.range(0, 300).mapToObj(i -> found.get(2 * i + 1))).containsOnly(Optional.empty());
    }

    @Test
    default void slidingMovesTheEndToOneTtlFromNow() {
        // Given
        Session session = started(Drafts.any());
        moveEnd(digest(session), Duration.ofMinutes(5));

        // When
        Sighting slid = answer(sessions().slide(session.accessToken())).orElseThrow();

        // Then
        assertThat(slid.remaining()).isEqualTo(TTL);
        assertThat(seen(session).session()).isEqualTo(slid.session());
    }

    @Test
    default void slidingNeverMovesTheEndBackwards() {
        // Given
        Session session = started(Drafts.any());
        moveEnd(digest(session), Duration.ofHours(5));
        Sighting before = seen(session);

        // When
        Sighting slid = answer(sessions().slide(session.accessToken())).orElseThrow();

        // Then
        assertThat(slid.session().expireAt()).isEqualTo(before.session().expireAt());
    }

    @Test
    default void anExistingSessionExistsAndIsNotSlid() {
        // Given
        Session session = started(Drafts.any());
        moveEnd(digest(session), Duration.ofMinutes(5));

        // When
        boolean exists = answer(sessions().exists(digest(session)));

        // Then
        assertThat(exists).isTrue();
        assertThat(seen(session).remaining()).isLessThanOrEqualTo(Duration.ofMinutes(5));
    }
}
