package io.helicon.session;

import static io.helicon.session.Answers.answer;
import static io.helicon.session.Answers.atOnce;
import static io.helicon.session.SessionsUnderTest.digest;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;

/** That every method of a store is one atomic step, however they meet. */
public interface RacingContract extends SessionsUnderTest {
    Duration GRACE_OF_RACES = Duration.ofMinutes(1);

    private Session refreshable() {
        return started(Drafts.refreshing(Drafts.of("me"), Drafts.anyRefreshToken()));
    }

    private Uni<RefreshOutcome> refresh(Session session) {
        return sessions()
                .refresh(new Rotation(
                        session.refreshToken().orElseThrow(),
                        Drafts.anyToken(),
                        Drafts.anyRefreshToken(),
                        GRACE_OF_RACES));
    }

    @RepeatedTest(20)
    default void noSessionSlipsThroughADeletionByBeingRefreshed() {
        // Given
        List<Session> sessions = Outcome.items(atOnce(
                10, i -> sessions().start(Drafts.refreshing(Drafts.of("me"), Drafts.anyRefreshToken()))));

        // When
        List<Outcome<Object>> outcomes = atOnce(
                11,
                i -> i == 5
                        ? sessions().delete(Filters.of("me"), 100).map(deleted -> deleted)
                        : refresh(sessions.get(i % 10)).map(outcome -> outcome));

        // Then
        assertThat(listed(Filters.of("me"))).isEmpty();
        assertThat(Outcome.failures(outcomes)).allMatch(SessionNotFound.class::isInstance);
    }

    @RepeatedTest(20)
    default void aStragglersTokenFindsTheSessionWhileItIsRefreshedAgain() {
        // Given
        Session first = refreshable();
        Session second = answer(refresh(first)).session().orElseThrow();

        // When
        List<Outcome<RefreshOutcome>> outcomes = atOnce(10, i -> refresh(i % 2 == 0 ? first : second));

        // Then
        assertThat(Outcome.failures(outcomes)).isEmpty();
        assertThat(listed(SessionFilter.ALL)).hasSize(1);
    }

    @RepeatedTest(20)
    default void anAbandonedSessionStaysAbandonedWhateverElseHappensToIt() {
        // Given
        Session session = started(Drafts.of("me"));
        Slide slide = new Slide(digest(session), Duration.ZERO);

        // When
        List<Outcome<Object>> outcomes = atOnce(20, i -> switch (i % 4) {
            case 0 -> sessions().slideAll(List.of(slide)).map(slid -> slid);
            case 1 ->
                sessions()
                        .setValue(session.accessToken(), new BagEntry("a", "1"))
                        .map(it -> it);
            case 2 -> sessions().slide(session.accessToken()).map(slid -> slid);
            default ->
                i == 11
                        ? sessions().abandon(digest(session)).map(gone -> gone)
                        : sessions().find(session.accessToken()).map(found -> found);
        });

        // Then
        assertThat(Outcome.failures(outcomes)).isEmpty();
        assertThat(answer(sessions().find(session.accessToken()))).isEmpty();
    }

    @RepeatedTest(10)
    default void fewerThanAskedForMeansThatNoneIsLeft() {
        // Given
        List<Session> sessions = Outcome.items(atOnce(40, i -> sessions().start(Drafts.of("me"))));

        // When
        List<Outcome<Integer>> counts = atOnce(
                21,
                i -> i == 10
                        ? sessions().delete(Filters.of("me"), 20).map(List::size)
                        : sessions().abandon(digest(sessions.get(i))).map(gone -> -1));

        // Then
        int deleted = counts.get(10).item().orElseThrow();
        assertThat(deleted == 20 || listed(Filters.of("me")).isEmpty())
                .as("%s deleted, %s left", deleted, listed(Filters.of("me")).size())
                .isTrue();
    }

    @RepeatedTest(10)
    default void aSessionThatWasSlidIsNotSweptAway() {
        // Given
        Session session = started(Drafts.any());
        moveEnd(digest(session), Duration.ofMillis(3));

        // When
        List<Outcome<Boolean>> outcomes = atOnce(
                20,
                i -> i % 2 == 0
                        ? sessions().slide(session.accessToken()).map(Optional::isPresent)
                        : sessions().sweep(10).map(swept -> false));

        // Then
        boolean slid = Outcome.items(outcomes).contains(true);
        assertThat(lives(session)).isEqualTo(slid);
    }
}
