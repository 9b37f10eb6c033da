package io.helicon.event;

import static io.helicon.event.EventLogUnderTest.append;
import static io.helicon.event.EventLogUnderTest.event;
import static io.helicon.event.EventLogUnderTest.events;
import static io.helicon.event.EventLogUnderTest.read;
import static io.helicon.event.EventLogUnderTest.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.event.EventLogUnderTest.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the history no longer has is told, never left out in silence; and nothing that it has is told lost. */
interface LossContract extends EventLogUnderTest {
    Duration AGE = Duration.ofMillis(400);
    EventSettings SHORT = EventSettings.with("history-age", AGE.toString());

    /** Each is read, or told lost; what is read is the end of it, in order. */
    private static void assertWhole(Reading reading, List<RecordedEvent> recorded) {
        int lost = recorded.size() - reading.events().size();
        assertThat(reading.events()).isEqualTo(recorded.subList(lost, recorded.size()));
        assertThat(recorded.subList(0, lost)).allMatch(reading::tellsLost);
        assertThat(reading.events()).noneMatch(reading::tellsLost);
    }

    @Test
    default void aCountBoundsTheHistoryAndWhatIsGoneIsToldExactly() {
        // Given
        EventLog log = open(EventSettings.with("history-count", "50"));
        Cursor start = tip(log);

        // When
        List<RecordedEvent> recorded = append(log, events("a", 2_000));

        // Then
        Reading reading = read(log, Set.of("a"), start);
        assertThat(reading.events()).hasSizeBetween(50, 400);
        assertThat(reading.lost()).hasSize(1);
        assertWhole(reading, recorded);
    }

    @Test
    default void whoHasSeenWhatIsGoneLosesNothing() {
        // Given
        EventLog log = open(EventSettings.with("history-count", "50"));
        Cursor start = tip(log);
        List<RecordedEvent> recorded = append(log, events("a", 1_000));

        // When
        Reading reading = read(log, Set.of("a"), start.at(recorded.get(989).position()));

        // Then
        assertThat(reading.events()).isEqualTo(recorded.subList(990, 1_000));
        assertThat(reading.lost()).isEmpty();
    }

    @Test
    default void someRootsHaveBoundsOfTheirOwn() {
        // Given
        EventLog log = open(EventSettings.with("history-count", "5000").and("history-roots", "few=50/"));
        Cursor start = tip(log);
        List<RecordedEvent> few = append(log, events("few", 1_000));

        // When
        List<RecordedEvent> many = append(log, events("many", 1_000));

        // Then
        Reading reading = read(log, Set.of("few", "many"), start);
        assertThat(reading.events()).hasSizeBetween(1_050, 1_400).containsAll(many);
        assertThat(reading.lost()).extracting(LostRange::root).containsOnly("few");
        assertThat(few).allMatch(event -> reading.events().contains(event) != reading.tellsLost(event));
    }

    @Test
    default void lossesAreToldOnceOverManyPages() {
        // Given
        EventLog log = open(EventSettings.with("history-count", "50"));
        Cursor start = tip(log);
        List<RecordedEvent> recorded = append(log, events("a", 1_000));

        // When
        Reading reading = read(log, Set.of("a"), start, 7);

        // Then
        assertThat(reading.pages()).hasSizeGreaterThan(5);
        assertThat(reading.lost()).hasSize(1);
        assertWhole(reading, recorded);
    }

    @Test
    default void aRootThatIsQuietForLongerThanItsAgeIsToldLost() {
        // Given
        EventLog log = open(SHORT);
        Cursor start = tip(log);
        List<RecordedEvent> recorded = append(log, events("a", 3));

        // When
        pass(AGE.multipliedBy(2));

        // Then
        Reading reading = read(log, Set.of("a"), start);
        assertThat(reading.events()).isEmpty();
        assertWhole(reading, recorded);
    }

    @Test
    default void whatWasBeforeAQuietTimeIsToldLostAfterIt() {
        // Given
        EventLog log = open(SHORT);
        Cursor start = tip(log);
        List<RecordedEvent> before = append(log, events("a", 3));
        pass(AGE.multipliedBy(2));

        // When
        List<RecordedEvent> after = append(log, events("a", 3));

        // Then
        Reading reading = read(log, Set.of("a"), start);
        assertThat(reading.events()).isEqualTo(after);
        assertThat(before).allMatch(reading::tellsLost);
        assertThat(after).noneMatch(reading::tellsLost);
    }

    @Test
    default void anAgeBoundsARootThatIsNeverQuiet() {
        // Given
        EventLog log = open(SHORT);
        Cursor start = tip(log);
        List<RecordedEvent> old = append(log, events("a", 300));
        pass(AGE.dividedBy(2));
        List<RecordedEvent> middle = append(log, events("a", 1));
        pass(AGE.dividedBy(2).plusMillis(20));

        // When
        List<RecordedEvent> recent = append(log, events("a", 1));

        // Then
        Reading reading = read(log, Set.of("a"), start);
        assertThat(reading.events()).hasSizeLessThan(150).containsAll(middle).containsAll(recent);
        assertThat(old).allMatch(event -> reading.events().contains(event) != reading.tellsLost(event));
    }

    @Test
    default void aQuietRootOfAYoungHistoryHasLostNothing() {
        // Given
        EventLog log = open();
        Cursor start = tip(log);
        List<RecordedEvent> others = append(log, events("other", 10));

        // When
        List<RecordedEvent> first = append(log, event("late", 1));

        // Then
        Reading reading = read(log, Set.of("late", "silent"), start);
        assertThat(others).hasSize(10);
        assertThat(reading.events()).isEqualTo(first);
        assertThat(reading.lost()).isEmpty();
    }

    @Test
    default void whoContinuesFromALostHistoryIsToldAndGetsThePresentOneWhole() {
        // Given
        EventLog log = open();
        Cursor start = tip(log);
        List<RecordedEvent> gone = append(log, events("a", 10));
        Cursor place = start.at(gone.get(4).position());
        lose();

        // When
        List<RecordedEvent> recorded = append(log, events("a", 5));

        // Then
        Reading reading = read(log, Set.of("a"), place);
        assertThat(reading.events()).isEqualTo(recorded);
        assertThat(reading.lost()).singleElement().satisfies(range -> {
            assertThat(range.root()).isEqualTo("a");
            assertThat(range.after().isPast(gone.get(4).position())).isTrue();
            assertThat(range.after().isPast(gone.get(5).position())).isFalse();
        });
        assertThat(recorded.get(0).position().epoch())
                .isNotEqualTo(gone.get(0).position().epoch());
    }

    @Test
    default void aHistoryThatIsLostBetweenTipAndReadingIsToldLost() {
        // Given
        EventLog log = open();
        Cursor start = tip(log);
        List<RecordedEvent> gone = append(log, events("a", 10));
        Cursor until = tip(log);
        lose();

        // When
        HistoryPage page = EventLogUnderTest.answer(log.read(Set.of("a"), start, until, 100));

        // Then
        assertThat(page.events()).isEmpty();
        assertThat(page.last()).isTrue();
        assertThat(gone).allMatch(new Reading(List.of(page))::tellsLost);
        assertThat(page.reached()).isEqualTo(until);
    }

    @Test
    default void everythingThatWasLostIsToldWhoeverAsksAndWherever() {
        // Given
        EventLog log = open(EventSettings.with("history-count", "20"));
        Cursor start = tip(log);
        List<RecordedEvent> recorded = append(log, events("a", 500));

        // When
        List<Reading> readings = IntStream.range(0, 500)
                .filter(i -> i % 37 == 0)
                .mapToObj(i -> read(log, Set.of("a"), start.at(recorded.get(i).position())))
                .toList();

        // Then
        for (int i = 0; i < readings.size(); i++) {
            assertWhole(readings.get(i), recorded.subList(i * 37 + 1, 500));
        }
    }
}
