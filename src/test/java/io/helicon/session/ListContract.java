package io.helicon.session;

import static io.helicon.session.Answers.answer;
import static io.helicon.session.SessionsUnderTest.digest;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store does with {@link Sessions#list}. */
public interface ListContract extends SessionsUnderTest {
    private List<Session> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> started(Drafts.of("subject " + i)))
                .toList();
    }

    @Test
    default void sessionsAreListedWholeInOrderOfCreation() {
        // Given
        List<Session> started = many(30);

        // When
        List<Session> listed = listed(SessionFilter.ALL);

        // Then
        assertThat(listed).containsExactlyElementsOf(started);
    }

    @Test
    default void pagesJoinToTheWhole() {
        // Given
        List<Session> started = many(25);

        // When
        List<Session> joined = IntStream.of(0, 10, 20, 30)
                .mapToObj(offset -> answer(sessions().list(SessionFilter.ALL, new Page(offset, 0))))
                .flatMap(List::stream)
                .toList();

        // Then
        assertThat(joined).containsExactlyElementsOf(started);
        assertThat(answer(sessions().list(SessionFilter.ALL, new Page(5, 3)))).isEqualTo(started.subList(5, 8));
    }

    @Test
    default void pagesStayInPlaceWhenSessionsChange() {
        // Given
        RefreshToken refresh = Drafts.anyRefreshToken();
        Session first = started(Drafts.with(refresh));
        Session second = started(Drafts.any());
        Session third = started(Drafts.any());
        Answers.done(sessions().setValue(second.accessToken(), new BagEntry("a", "1")));
        Answers.done(sessions().slide(third.accessToken()));

        // When
        Answers.done(
                sessions().refresh(new Rotation(refresh, Drafts.anyToken(), Drafts.anyRefreshToken(), Duration.ZERO)));

        // Then
        assertThat(listed(SessionFilter.ALL))
                .extracting(Session::id)
                .containsExactly(first.id(), second.id(), third.id());
    }

    @Test
    default void bothTimesAreExclusive() {
        // Given
        Session session = started(Drafts.any());
        Instant end = seen(session).session().expireAt();

        // When
        List<Session> after = listed(Filters.endingAfter(end));
        List<Session> before = listed(Filters.endingBefore(end));

        // Then
        assertThat(after).isEmpty();
        assertThat(before).isEmpty();
        assertThat(listed(Filters.endingAfter(end.minusNanos(1_000)))).containsExactly(session);
        assertThat(listed(Filters.endingBefore(end.plusNanos(1_000)))).containsExactly(session);
    }

    @Test
    default void timesFarAwayAreTimesLikeAnyOther() {
        // Given
        Session session = started(Drafts.any());
        Instant first = Instant.parse("0001-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-12-31T23:59:59.999999999Z");

        // When
        List<Session> between = listed(Filters.both(Filters.endingAfter(first), Filters.endingBefore(last)));

        // Then
        assertThat(between).containsExactly(session);
        assertThat(listed(Filters.both(Filters.endingAfter(Instant.MIN), Filters.endingBefore(Instant.MAX))))
                .containsExactly(session);
        assertThat(listed(Filters.endingBefore(first))).isEmpty();
        assertThat(listed(Filters.endingAfter(last))).isEmpty();
        assertThat(listed(Filters.endingAfter(Instant.MAX))).isEmpty();
    }

    @Test
    default void everyCombinationOfConditionsHoldsTogether() {
        // Given
        RefreshToken refresh = Drafts.anyRefreshToken();
        Session session = started(Drafts.refreshing(Drafts.of("me"), refresh));
        Session otherSubject = started(Drafts.refreshing(Drafts.of("you"), refresh));
        Session earlier = started(Drafts.refreshing(Drafts.of("me"), refresh));
        moveEnd(digest(earlier), Duration.ofMinutes(1));
        List<SessionFilter> conditions = Conjunctions.holdingFor(seen(session).session());

        // When
        List<List<Session>> all =
                Conjunctions.of(conditions).stream().map(this::listed).toList();

        // Then
        assertThat(all).hasSize(32).allSatisfy(listed -> assertThat(listed).contains(session));
        assertThat(listed(Filters.both(Filters.of("me"), Filters.of(refresh))))
                .extracting(Session::id)
                .containsExactly(session.id(), earlier.id());
        assertThat(listed(Filters.of(refresh)))
                .extracting(Session::id)
                .containsExactly(session.id(), otherSubject.id(), earlier.id());
    }

    @Test
    default void oneConditionThatDoesNotHoldIsEnoughToBeLeftOut() {
        // Given
        Session session = started(Drafts.refreshing(Drafts.of("me"), Drafts.anyRefreshToken()));
        List<SessionFilter> holding = Conjunctions.holdingFor(session);
        List<SessionFilter> failing = Conjunctions.failingFor(session);

        // When
        List<List<Session>> all = IntStream.range(0, holding.size())
                .mapToObj(i -> Conjunctions.withOneReplaced(holding, i, failing.get(i)))
                .map(this::listed)
                .toList();

        // Then
        assertThat(all).hasSize(5).containsOnly(List.of());
    }
}
