package io.helicon.session;

import static io.helicon.session.Answers.answer;
import static io.helicon.session.Answers.atOnce;
import static io.helicon.session.Answers.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store does with {@link Sessions#setValue}. */
public interface BagContract extends SessionsUnderTest {
    @Test
    default void aValueIsAddedAndTheWholeBagReturned() {
        // Given
        Session session = started(Drafts.carrying(Map.of("a", "1", "b", "2")));

        // When
        Session changed = answer(sessions().setValue(session.accessToken(), new BagEntry("b", "3")))
                .orElseThrow();

        // Then
        assertThat(changed.bag().entries()).isEqualTo(Map.of("a", "1", "b", "3"));
        assertThat(changed.version()).isGreaterThan(session.version());
        assertThat(changed.expireAt()).isEqualTo(session.expireAt());
        assertThat(seen(session).session()).isEqualTo(changed);
    }

    @Test
    default void everyChangeRaisesTheVersionEvenOfTheSameValue() {
        // Given
        Session session = started(Drafts.carrying(Map.of("a", "1")));

        // When
        Session same = answer(sessions().setValue(session.accessToken(), new BagEntry("a", "1")))
                .orElseThrow();

        // Then
        assertThat(same.bag()).isEqualTo(session.bag());
        assertThat(same.version()).isGreaterThan(session.version());
    }

    @Test
    default void manyWritersOfManyKeysLoseNothing() {
        // Given
        Session session = started(Drafts.any());

        // When
        List<Outcome<Optional<Session>>> outcomes =
                atOnce(200, i -> sessions().setValue(session.accessToken(), new BagEntry("key " + i, "value " + i)));

        // Then
        assertThat(Outcome.failures(outcomes)).isEmpty();
        assertThat(seen(session).session().bag().entries()).isEqualTo(Drafts.entries(200));
        assertThat(Outcome.items(outcomes).stream()
                        .map(changed -> changed.orElseThrow().version()))
                .doesNotHaveDuplicates()
                .contains(seen(session).session().version());
    }

    @Test
    default void writersOfOneSessionDoNotTouchAnother() {
        // Given
        Session one = started(Drafts.any());
        Session other = started(Drafts.any());

        // When
        Answers.done(sessions().setValue(one.accessToken(), new BagEntry("a", "1")));

        // Then
        assertThat(seen(other).session()).isEqualTo(other);
    }

    @Test
    default void aSessionThatIsNoMoreTakesNoValue() {
        // Given
        Session expired = expired(Drafts.any());

        // When
        Optional<Session> changed = answer(sessions().setValue(expired.accessToken(), new BagEntry("a", "1")));

        // Then
        assertThat(changed).isEmpty();
        assertThat(answer(sessions().setValue(Drafts.anyToken(), new BagEntry("a", "1"))))
                .isEmpty();
    }

    @Test
    default void aBagOfTenThousandEntriesIsKept() {
        // Given
        Map<String, String> entries = Drafts.entries(10_000);

        // When
        Session session = started(Drafts.carrying(entries));

        // Then
        assertThat(session.bag().entries()).isEqualTo(entries);
        assertThat(answer(sessions().setValue(session.accessToken(), new BagEntry("one", "more")))
                        .orElseThrow()
                        .bag()
                        .entries())
                .hasSize(10_001);
    }

    @Test
    default void aBagAtItsLimitIsKept() {
        // Given
        Bag full = Bag.checked(Map.of("k", "\u20ac".repeat(Bag.LIMIT - 1)));

        // When
        Session session = started(Drafts.carrying(full.entries()));

        // Then
        assertThat(seen(session).session().bag()).isEqualTo(full);
    }

    @Test
    default void aBagOfManySmallEntriesAtItsLimitIsKept() {
        // Given
        Map<String, String> entries =
                IntStream.range(0, 50_000).boxed().collect(Collectors.toMap(i -> "%05x".formatted(i), i -> ""));

        // When
        Session session = started(Drafts.carrying(Bag.checked(entries).entries()));

        // Then
        assertThat(seen(session).session().bag().entries()).isEqualTo(entries);
    }

    @Test
    default void aBagDoesNotOutgrowItsLimit() {
        // Given
        Session session = started(Drafts.any());
        String value = "x".repeat(Bag.LIMIT / 2);

        // When
        Throwable failure = IntStream.range(0, 20)
                .mapToObj(i -> failure(sessions().setValue(session.accessToken(), new BagEntry("key " + i, value))))
                .filter(Problem.class::isInstance)
                .findFirst()
                .orElseThrow();

        // Then
        Answers.assertKind(failure, ProblemKind.TOO_LARGE);
        assertThat(answer(sessions().setValue(session.accessToken(), new BagEntry("key 0", "small"))))
                .isPresent();
    }

    @Test
    default void longKeysAreReadAgain() {
        // Given
        BagEntry entry = new BagEntry("k".repeat(BagEntry.KEY_LIMIT), "1");

        // When
        Session session = started(Drafts.carrying(Map.of(entry.key(), entry.value())));

        // Then
        assertThat(seen(session).session().bag().entries()).containsOnlyKeys(entry.key());
        assertThat(listed(SessionFilter.ALL)).containsExactly(session);
    }
}
