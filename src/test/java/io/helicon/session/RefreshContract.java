package io.helicon.session;

import static io.helicon.session.Answers.answer;
import static io.helicon.session.Answers.atOnce;
import static io.helicon.session.Answers.failure;
import static io.helicon.session.SessionsUnderTest.digest;
import static io.helicon.session.SessionsUnderTest.ended;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store does with {@link Sessions#refresh}. */
public interface RefreshContract extends SessionsUnderTest {
    Duration GRACE = Duration.ofMinutes(1);

    private RefreshOutcome refreshed(RefreshToken presented, Duration grace) {
        return answer(sessions().refresh(rotation(presented, grace)));
    }

    private static Rotation rotation(RefreshToken presented, Duration grace) {
        return new Rotation(presented, Drafts.anyToken(), Drafts.anyRefreshToken(), grace);
    }

    @Test
    default void aTradedSessionLivesOnUnderNewTokens() {
        // Given
        RefreshToken presented = Drafts.anyRefreshToken();
        Session old = started(Drafts.refreshing(Drafts.carrying(Map.of("a", "1")), presented));
        moveEnd(digest(old), Duration.ofMinutes(1));
        Rotation rotation = rotation(presented, GRACE);

        // When
        RefreshOutcome outcome = answer(sessions().refresh(rotation));

        // Then
        Session session = outcome.session().orElseThrow();
        assertThat(session.accessToken()).isEqualTo(rotation.nextAccess());
        assertThat(session.refreshToken()).contains(rotation.nextRefresh());
        assertThat(List.of(session.id(), session.subject(), session.bag(), session.version()))
                .isEqualTo(List.of(old.id(), old.subject(), old.bag(), old.version()));
        assertThat(seen(session).session()).isEqualTo(session);
        assertThat(seen(session).remaining()).isGreaterThan(Duration.ofMinutes(23));
    }

    @Test
    default void theOldAccessTokenIsDead() {
        // Given
        RefreshToken presented = Drafts.anyRefreshToken();
        Session old = started(Drafts.with(presented));

        // When
        RefreshOutcome outcome = refreshed(presented, GRACE);

        // Then
        assertThat(outcome.ended()).contains(ended(old));
        assertThat(lives(old)).isFalse();
        assertThat(listed(SessionFilter.ALL)).containsExactly(outcome.session().orElseThrow());
    }

    @Test
    default void withinItsGraceATradedTokenGivesTheSuccessor() {
        // Given
        RefreshToken presented = Drafts.anyRefreshToken();
        started(Drafts.with(presented));
        Session successor = refreshed(presented, GRACE).session().orElseThrow();

        // When
        RefreshOutcome repeated = refreshed(presented, GRACE);

        // Then
        assertThat(repeated).isEqualTo(RefreshOutcome.repeated(successor));
    }

    @Test
    default void afterItsGraceATradedTokenEndsTheSession() {
        // Given
        RefreshToken presented = Drafts.anyRefreshToken();
        Session old = started(Drafts.with(presented));
        Session successor = refreshed(presented, GRACE).session().orElseThrow();

        // When
        RefreshOutcome reused = refreshed(presented, Duration.ZERO);

        // Then
        assertThat(reused).isEqualTo(RefreshOutcome.reused(new Ended(digest(successor), old.id(), old.subject())));
        assertThat(listed(SessionFilter.ALL)).isEmpty();
        assertThat(failure(sessions().refresh(rotation(presented, Duration.ZERO))))
                .isInstanceOf(SessionNotFound.class);
    }

    @Test
    default void everyTokenOfALongLineEndsTheSession() {
        // Given
        RefreshToken first = Drafts.anyRefreshToken();
        Session last = started(Drafts.with(first));
        for (int i = 0; i < 5; i++) {
            last = refreshed(last.refreshToken().orElseThrow(), GRACE).session().orElseThrow();
        }

        // When
        RefreshOutcome reused = refreshed(first, Duration.ZERO);

        // Then
        assertThat(reused.ended()).contains(ended(last));
        assertThat(listed(SessionFilter.ALL)).isEmpty();
    }

    @Test
    default void anUnknownTokenIsRefused() {
        // Given
        started(Drafts.with(Drafts.anyRefreshToken()));

        // When
        Throwable failure = failure(sessions().refresh(rotation(Drafts.anyRefreshToken(), GRACE)));

        // Then
        assertThat(failure).isInstanceOf(SessionNotFound.class);
    }

    @Test
    default void aTokenOfSeveralSessionsIsRefusedAndNoneIsTouched() {
        // Given
        RefreshToken shared = Drafts.anyRefreshToken();
        List<Session> both = List.of(started(Drafts.with(shared)), started(Drafts.with(shared)));

        // When
        Throwable failure = failure(sessions().refresh(rotation(shared, GRACE)));

        // Then
        assertThat(failure).isInstanceOf(RefreshTokenAmbiguous.class);
        assertThat(listed(SessionFilter.ALL)).isEqualTo(both);
    }

    @Test
    default void aTokenThatOnlyOneLiveSessionStillHasIsGood() {
        // Given
        RefreshToken shared = Drafts.anyRefreshToken();
        Session expired = expired(Drafts.with(shared));
        Session abandoned = started(Drafts.with(shared));
        Answers.done(sessions().abandon(digest(abandoned)));
        Session alive = started(Drafts.with(shared));

        // When
        RefreshOutcome outcome = refreshed(shared, GRACE);

        // Then
        assertThat(outcome.ended()).contains(ended(alive));
        assertThat(outcome.session().orElseThrow().id()).isNotEqualTo(expired.id());
    }

    @Test
    default void anExpiredSessionCannotBeRefreshed() {
        // Given
        RefreshToken presented = Drafts.anyRefreshToken();
        Session expired = expired(Drafts.with(presented));

        // When
        Throwable failure = failure(sessions().refresh(rotation(presented, GRACE)));

        // Then
        assertThat(failure).isInstanceOf(SessionNotFound.class);
        assertThat(lives(expired)).isFalse();
    }

    @Test
    default void aTradedTokenOfAnExpiredSessionIsUnknown() {
        // Given
        RefreshToken presented = Drafts.anyRefreshToken();
        started(Drafts.with(presented));
        Session successor = refreshed(presented, GRACE).session().orElseThrow();
        moveEnd(digest(successor), EXPIRED);

        // When
        Throwable failure = failure(sessions().refresh(rotation(presented, Duration.ZERO)));

        // Then
        assertThat(failure).isInstanceOf(SessionNotFound.class);
        assertThat(answer(sessions().sweep(10))).containsExactly(ended(successor));
    }

    @Test
    default void aTradedTokenMayBeGivenToANewSession() {
        // Given
        RefreshToken token = Drafts.anyRefreshToken();
        started(Drafts.with(token));
        Session first = refreshed(token, GRACE).session().orElseThrow();
        Session second = started(Drafts.with(token));

        // When
        RefreshOutcome outcome = refreshed(token, GRACE);

        // Then
        assertThat(outcome.ended()).contains(ended(second));
        assertThat(seen(first).session()).isEqualTo(first);
        assertThat(refreshed(token, GRACE).session()).isEqualTo(outcome.session());
    }

    @Test
    default void simultaneousTradesEndInOneLineageWithOneRotation() {
        // Given
        RefreshToken presented = Drafts.anyRefreshToken();
        Session old = started(Drafts.with(presented));

        // When
        List<RefreshOutcome> outcomes = Outcome.items(atOnce(30, i -> sessions().refresh(rotation(presented, GRACE))));

        // Then
        assertThat(outcomes).hasSize(30);
        assertThat(outcomes.stream().map(RefreshOutcome::ended).flatMap(Optional::stream))
                .containsExactly(ended(old));
        assertThat(outcomes.stream().map(RefreshOutcome::session).distinct()).hasSize(1);
        assertThat(listed(SessionFilter.ALL))
                .containsExactly(outcomes.get(0).session().orElseThrow());
    }
}
