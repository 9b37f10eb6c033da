package io.helicon.session;

import static io.helicon.session.Answers.answer;
import static io.helicon.session.Answers.atOnce;
import static io.helicon.session.SessionsUnderTest.digest;
import static io.helicon.session.SessionsUnderTest.ended;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store does with {@link Sessions#abandon}, {@link Sessions#delete} and {@link Sessions#sweep}. */
public interface EndingContract extends SessionsUnderTest {
    @Test
    default void anAbandonedSessionIsNoMore() {
        // Given
        Session session = started(Drafts.any());
        Session other = started(Drafts.any());

        // When
        Optional<Ended> gone = answer(sessions().abandon(digest(session)));

        // Then
        assertThat(gone).contains(ended(session));
        assertThat(listed(SessionFilter.ALL)).containsExactly(other);
        assertThat(answer(sessions().abandon(digest(session)))).isEmpty();
    }

    @Test
    default void ofManyWhoAbandonAtOnceExactlyOneDidIt() {
        // Given
        Session session = started(Drafts.any());

        // When
        List<Optional<Ended>> gone = Outcome.items(atOnce(50, i -> sessions().abandon(digest(session))));

        // Then
        assertThat(gone).hasSize(50);
        assertThat(gone.stream().flatMap(Optional::stream)).containsExactly(ended(session));
    }

    @Test
    default void anExpiredSessionCanNeitherBeAbandonedNorDeleted() {
        // Given
        Session expired = expired(Drafts.of("me"));

        // When
        Optional<Ended> gone = answer(sessions().abandon(digest(expired)));
        List<Ended> deleted = answer(sessions().delete(Filters.of("me"), 10));

        // Then
        assertThat(gone).isEmpty();
        assertThat(deleted).isEmpty();
        assertThat(answer(sessions().sweep(10))).containsExactly(ended(expired));
    }

    @Test
    default void deletingByOneConditionEndsThoseAlone() {
        // Given
        Session mine = started(Drafts.of("me"));
        Session alsoMine = started(Drafts.of("me"));
        Session yours = started(Drafts.of("you"));

        // When
        List<Ended> deleted = answer(sessions().delete(Filters.of("me"), 10));

        // Then
        assertThat(deleted).containsExactlyInAnyOrder(ended(mine), ended(alsoMine));
        assertThat(listed(SessionFilter.ALL)).containsExactly(yours);
    }

    @Test
    default void allConditionsOfADeletionMustHold() {
        // Given
        Session session = started(Drafts.refreshing(Drafts.of("me"), Drafts.anyRefreshToken()));
        List<SessionFilter> holding = Conjunctions.holdingFor(session);
        List<SessionFilter> failing = Conjunctions.failingFor(session);

        // When
        List<List<Ended>> deleted = IntStream.range(0, holding.size())
                .mapToObj(i -> Conjunctions.withOneReplaced(holding, i, failing.get(i)))
                .map(filter -> answer(sessions().delete(filter, 10)))
                .toList();

        // Then
        assertThat(deleted).hasSize(5).containsOnly(List.of());
        assertThat(answer(
                        sessions().delete(holding.stream().reduce(Filters::both).orElseThrow(), 10)))
                .containsExactly(ended(session));
    }

    @Test
    default void noMoreThanAskedForAreDeletedAtOnce() {
        // Given
        List<Outcome<Session>> started = atOnce(25, i -> sessions().start(Drafts.of("me")));

        // When
        List<Integer> counts = IntStream.range(0, 4)
                .mapToObj(i -> answer(sessions().delete(Filters.of("me"), 10)).size())
                .toList();

        // Then
        assertThat(Outcome.failures(started)).isEmpty();
        assertThat(counts).containsExactly(10, 10, 5, 0);
    }

    @Test
    default void twoWhoDeleteTheSameShareIt() {
        // Given
        List<Session> started = Outcome.items(atOnce(200, i -> sessions().start(Drafts.of("me"))));

        // When
        List<List<Ended>> deleted = Outcome.items(atOnce(8, i -> sessions().delete(Filters.of("me"), 1_000)));

        // Then
        assertThat(deleted.stream().flatMap(List::stream).map(Ended::token))
                .containsExactlyInAnyOrderElementsOf(
                        started.stream().map(SessionsUnderTest::digest).toList());
    }

    @Test
    default void sweepingRemovesTheExpiredAndTellsOfEach() {
        // Given
        Session expired = expired(Drafts.refreshing(Drafts.of("old"), Drafts.anyRefreshToken()));
        Session alive = started(Drafts.any());

        // When
        List<Ended> swept = answer(sessions().sweep(10));

        // Then
        assertThat(swept).containsExactly(ended(expired));
        assertThat(answer(sessions().sweep(10))).isEmpty();
        assertThat(listed(SessionFilter.ALL)).containsExactly(alive);
    }

    @Test
    default void sweepingIsBounded() {
        // Given
        List<Outcome<Session>> started = atOnce(25, i -> sessions().start(Drafts.any()));
        Outcome.items(started).forEach(session -> moveEnd(digest(session), EXPIRED));

        // When
        List<Integer> counts = IntStream.range(0, 4)
                .mapToObj(i -> answer(sessions().sweep(10)).size())
                .toList();

        // Then
        assertThat(counts).containsExactly(10, 10, 5, 0);
    }

    @Test
    default void whatIsSweptAtOnceIsToldOnce() {
        // Given
        List<Session> expired = Outcome.items(atOnce(100, i -> sessions().start(Drafts.any())));
        expired.forEach(session -> moveEnd(digest(session), Duration.ofSeconds(-5)));

        // When
        List<Ended> swept = Outcome.items(atOnce(10, i -> sessions().sweep(1_000))).stream()
                .flatMap(List::stream)
                .toList();

        // Then
        assertThat(swept)
                .containsExactlyInAnyOrderElementsOf(
                        expired.stream().map(SessionsUnderTest::ended).toList());
    }
}
