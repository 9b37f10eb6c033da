package io.helicon.session;

import static io.helicon.session.Answers.answer;
import static io.helicon.session.Answers.atOnce;
import static io.helicon.session.SessionsUnderTest.digest;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;

/** That every method of a store is one atomic step, however they meet. */
public interface RacingContract extends SessionsUnderTest {
    Duration GRACE_OF_RACES = Duration.ofMinutes(1);

    private Uni<RefreshOutcome> refresh(Session session) {
        return sessions()
                .refresh(new Rotation(
                        session.refreshToken().orElseThrow(),
                        Drafts.anyToken(),
                        Drafts.anyRefreshToken(),
                        GRACE_OF_RACES));
    }

    private Uni<?> anything(int which, Session session) {
        return switch (which) {
            case 0 -> sessions().slideAll(List.of(new Slide(digest(session), Duration.ZERO)));
            case 1 -> sessions().setValue(session.accessToken(), new BagEntry("a", "1"));
            case 2 -> sessions().slide(session.accessToken());
            case 3 -> sessions().find(session.accessToken());
            default -> sessions().abandon(digest(session));
        };
    }

    private Uni<Integer> deleted(int most) {
        return sessions().delete(Filters.of("me"), most).map(List::size);
    }

    private Uni<Integer> abandoned(Session session) {
        return sessions().abandon(digest(session)).replaceWith(-1);
    }

    private List<Session> started(int count, Supplier<SessionDraft> draft) {
        return Outcome.items(atOnce(count, i -> sessions().start(draft.get())));
    }

    private static SessionDraft refreshable() {
        return Drafts.refreshing(Drafts.of("me"), Drafts.anyRefreshToken());
    }

    @RepeatedTest(20)
    default void noSessionSlipsThroughADeletionByBeingRefreshed() {
        // Given
        List<Session> sessions = started(10, RacingContract::refreshable);

        // When
        List<Outcome<Integer>> outcomes = atOnce(
                11, i -> i == 5 ? deleted(100) : refresh(sessions.get(i % 10)).replaceWith(0));

        // Then
        assertThat(listed(Filters.of("me"))).isEmpty();
        assertThat(Outcome.failures(outcomes)).allMatch(SessionNotFound.class::isInstance);
    }

    @RepeatedTest(20)
    default void aStragglersTokenFindsTheSessionWhileItIsRefreshedAgain() {
        // Given
        Session first = started(refreshable());
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

        // When
        List<Outcome<Integer>> outcomes =
                atOnce(25, i -> anything(i == 11 ? 4 : i % 4, session).replaceWith(i));

        // Then
        assertThat(Outcome.failures(outcomes)).isEmpty();
        assertThat(answer(sessions().find(session.accessToken()))).isEmpty();
    }

    @RepeatedTest(10)
    default void fewerThanAskedForMeansThatNoneIsLeft() {
        // Given
        List<Session> sessions = started(40, () -> Drafts.of("me"));

        // When
        List<Outcome<Integer>> counts = atOnce(21, i -> i == 10 ? deleted(20) : abandoned(sessions.get(i)));

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
        List<Outcome<Boolean>> outcomes = atOnce(20, i -> i % 2 == 0 ? slid(session) : swept());

        // Then
        boolean slid = Outcome.items(outcomes).contains(true);
        assertThat(lives(session)).isEqualTo(slid);
    }

    private Uni<Boolean> slid(Session session) {
        return sessions().slide(session.accessToken()).map(Optional::isPresent);
    }

    private Uni<Boolean> swept() {
        return sessions().sweep(10).replaceWith(false);
    }
}
