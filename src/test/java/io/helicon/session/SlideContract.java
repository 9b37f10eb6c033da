package io.helicon.session;

import static io.helicon.session.Answers.answer;
import static io.helicon.session.SessionsUnderTest.digest;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store does with {@link Sessions#slideAll}. */
public interface SlideContract extends SessionsUnderTest {
    @Test
    default void eachEndMovesToOneTtlAfterItsReading() {
        // Given
        Session session = started(Drafts.any());
        moveEnd(digest(session), Duration.ofMinutes(5));

        // When
        List<SlideOutcome> outcomes =
                answer(sessions().slideAll(List.of(new Slide(digest(session), Duration.ofMinutes(10)))));

        // Then
        assertThat(outcomes).extracting(SlideOutcome::token).containsExactly(digest(session));
        assertThat(seen(session).remaining()).isBetween(Duration.ofMinutes(13), Duration.ofMinutes(14));
    }

    @Test
    default void aLateSlideNeverMovesAnEndBackwards() {
        // Given
        Session session = started(Drafts.any());
        Sighting before = seen(session);

        // When
        List<SlideOutcome> outcomes =
                answer(sessions().slideAll(List.of(new Slide(digest(session), Duration.ofMinutes(10)))));

        // Then
        assertThat(outcomes).hasSize(1);
        assertThat(seen(session).session().expireAt())
                .isEqualTo(before.session().expireAt());
    }

    @Test
    default void aSlideOlderThanTtlChangesNothing() {
        // Given
        Session session = started(Drafts.any());
        moveEnd(digest(session), Duration.ofMinutes(5));

        // When
        List<SlideOutcome> outcomes =
                answer(sessions().slideAll(List.of(new Slide(digest(session), Duration.ofDays(400)))));

        // Then
        assertThat(outcomes).hasSize(1);
        assertThat(seen(session).remaining()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
    }

    @Test
    default void whatHasEndedIsNotRevivedAndNotNamed() {
        // Given
        Session alive = started(Drafts.any());
        Session expired = expired(Drafts.any());
        Session abandoned = started(Drafts.any());
        Answers.done(sessions().abandon(digest(abandoned)));

        // When
        List<SlideOutcome> outcomes = answer(sessions()
                .slideAll(List.of(
                        new Slide(digest(expired), Duration.ZERO),
                        new Slide(digest(alive), Duration.ZERO),
                        new Slide(digest(abandoned), Duration.ZERO),
                        new Slide(Drafts.anyToken().digest(), Duration.ZERO))));

        // Then
        assertThat(outcomes).extracting(SlideOutcome::token).containsExactly(digest(alive));
        assertThat(listed(SessionFilter.ALL)).extracting(Session::id).containsExactly(alive.id());
    }

    @Test
    default void theAnswerHasThePresentVersion() {
        // Given
        Session session = started(Drafts.any());
        Answers.done(sessions().setValue(session.accessToken(), new BagEntry("a", "1")));
        Answers.done(sessions().setValue(session.accessToken(), new BagEntry("b", "2")));

        // When
        List<SlideOutcome> outcomes = answer(sessions().slideAll(List.of(new Slide(digest(session), Duration.ZERO))));

        // Then
        assertThat(outcomes)
                .extracting(SlideOutcome::version)
                .containsExactly(seen(session).session().version());
    }

    @Test
    default void noSlidesAreNoWork() {
        assertThat(answer(sessions().slideAll(List.of()))).isEmpty();
    }

    @Test
    default void thousandsSlideAtOnce() {
        // Given
        Session session = started(Drafts.any());
        moveEnd(digest(session), Duration.ofMinutes(5));
        List<Slide> slides = IntStream.range(0, 2_000)
                .mapToObj(i -> i == 1_234 ? digest(session) : Drafts.anyToken().digest())
                .map(token -> new Slide(token, Duration.ZERO))
                .toList();

        // When
        List<SlideOutcome> outcomes = answer(sessions().slideAll(slides));

        // Then
        assertThat(outcomes).hasSize(1);
        assertThat(seen(session).remaining()).isGreaterThan(Duration.ofMinutes(23));
    }
}
