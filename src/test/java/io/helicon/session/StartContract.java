package io.helicon.session;

import static io.helicon.session.Answers.answer;
import static io.helicon.session.Answers.atOnce;
import static io.helicon.session.Answers.failure;
import static io.helicon.session.SessionsUnderTest.digest;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store does with {@link Sessions#start}. */
public interface StartContract extends SessionsUnderTest {
    @Test
    default void aStartedSessionIsWhatWasAskedFor() {
        // Given
        RefreshToken refresh = Drafts.anyRefreshToken();
        SessionDraft draft = Drafts.refreshing(Drafts.carrying(Map.of("a", "1", "b", "")), refresh);

        // When
        Session session = started(draft);

        // Then
        assertThat(session.accessToken()).isEqualTo(draft.accessToken().orElseThrow());
        assertThat(session.refreshToken()).contains(refresh);
        assertThat(session.subject()).isEqualTo(draft.subject());
        assertThat(session.bag()).isEqualTo(draft.bag());
        assertThat(session.version()).isZero();
    }

    @Test
    default void aStartedSessionEndsOneTtlLater() {
        // When
        Session session = started(Drafts.any());

        // Then
        Sighting sighting = seen(session);
        assertThat(sighting.session()).isEqualTo(session);
        assertThat(sighting.remaining()).isBetween(TTL.minusSeconds(20), TTL);
    }

    @Test
    default void idsAreAllDifferent() {
        // When
        List<Outcome<Session>> outcomes = atOnce(200, i -> sessions().start(Drafts.any()));

        // Then
        assertThat(Outcome.items(outcomes).stream().map(Session::id))
                .hasSize(200)
                .doesNotHaveDuplicates();
    }

    @Test
    default void aTokenInUseIsRefusedAndItsSessionUntouched() {
        // Given
        AccessToken token = Drafts.anyToken();
        Session first = started(Drafts.with(token));

        // When
        Throwable failure = failure(sessions().start(Drafts.with(token, new Subject("other", ""))));

        // Then
        assertThat(failure).isInstanceOf(SessionExists.class);
        assertThat(seen(first).session()).isEqualTo(first);
    }

    @Test
    default void aTokenOfAnExpiredSessionIsFree() {
        // Given
        Session old = expired(Drafts.refreshing(Drafts.carrying(Map.of("old", "1")), Drafts.anyRefreshToken()));

        // When
        Session session = started(Drafts.with(old.accessToken(), new Subject("new", "")));

        // Then
        assertThat(seen(session).session()).isEqualTo(session);
        assertThat(session.id()).isNotEqualTo(old.id());
        assertThat(session.bag()).isEqualTo(Bag.EMPTY);
        assertThat(session.refreshToken()).isEmpty();
        assertThat(listed(SessionFilter.ALL)).containsExactly(session);
    }

    @Test
    default void ofManyAtOnceWithOneTokenExactlyOneWins() {
        // Given
        AccessToken token = Drafts.anyToken();

        // When
        List<Outcome<Session>> outcomes =
                atOnce(100, i -> sessions().start(Drafts.with(token, new Subject("subject " + i, ""))));

        // Then
        assertThat(Outcome.failures(outcomes)).hasSize(99).hasOnlyElementsOfType(SessionExists.class);
        assertThat(listed(SessionFilter.ALL)).isEqualTo(Outcome.items(outcomes));
    }

    @Test
    default void ofManyAtOnceInPlaceOfAnExpiredOneExactlyOneWins() {
        // Given
        Session old = expired(Drafts.any());

        // When
        List<Outcome<Session>> outcomes =
                atOnce(100, i -> sessions().start(Drafts.with(old.accessToken(), new Subject("subject " + i, ""))));

        // Then
        assertThat(Outcome.failures(outcomes)).hasSize(99).hasOnlyElementsOfType(SessionExists.class);
        assertThat(listed(SessionFilter.ALL)).isEqualTo(Outcome.items(outcomes));
    }

    @Test
    default void manyAtOnceAllGetTheirOwnSession() {
        // Given
        List<SessionDraft> drafts =
                IntStream.range(0, 500).mapToObj(i -> Drafts.of("subject " + i)).toList();

        // When
        List<Session> sessions = Outcome.items(atOnce(500, i -> sessions().start(drafts.get(i))));

        // Then
        assertThat(sessions.stream().map(session -> Optional.of(session.accessToken())))
                .containsExactlyElementsOf(
                        drafts.stream().map(SessionDraft::accessToken).toList());
        assertThat(sessions.stream().map(Session::subject))
                .containsExactlyElementsOf(
                        drafts.stream().map(SessionDraft::subject).toList());
        assertThat(new HashSet<>(listed(SessionFilter.ALL))).isEqualTo(new HashSet<>(sessions));
    }

    @Test
    default void aTokenIsFreeAgainAfterItsSessionWasAbandoned() {
        // Given
        Session old = started(Drafts.any());
        Optional<Ended> unused = answer(sessions().abandon(digest(old)));

        // When
        Session session = started(Drafts.with(old.accessToken()));

        // Then
        assertThat(session.id()).isNotEqualTo(old.id());
        assertThat(seen(session).remaining()).isGreaterThan(Duration.ofMinutes(23));
    }
}
