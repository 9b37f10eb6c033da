package io.helicon.event;

import static io.helicon.event.EventLogUnderTest.answer;
import static io.helicon.event.EventLogUnderTest.append;
import static io.helicon.event.EventLogUnderTest.events;
import static io.helicon.event.EventLogUnderTest.read;
import static io.helicon.event.EventLogUnderTest.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.event.EventLogUnderTest.Reading;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cursors come from outside, and may hold anything. */
interface StrangeCursorContract extends EventLogUnderTest {
    private static Cursor parsed(String text) {
        return Cursor.parse(text).orElseThrow();
    }

    @Test
    default void whoKnowsNothingIsToldSoAndReadsFromTheBeginning() {
        // Given
        EventLog log = open();
        List<RecordedEvent> recorded = append(log, events("a", 5));

        // When
        Reading reading = read(log, Set.of("a"), Cursor.NONE);

        // Then
        assertThat(reading.events()).isEqualTo(recorded);
        assertThat(reading.lost())
                .singleElement()
                .satisfies(range -> assertThat(range.after()).isEqualTo(Cursor.NONE));
        assertThat(recorded).noneMatch(reading::tellsLost);
    }

    @Test
    default void aPlaceInAnEpochThatNeverWasIsLikeAnotherEpoch() {
        // Given
        EventLog log = open();
        List<RecordedEvent> recorded = append(log, events("a", 5));
        int partition = recorded.get(0).position().partition();

        // When
        Reading reading = read(log, Set.of("a"), parsed(partition + ".never.999999999999999-999999999999999"));

        // Then
        assertThat(reading.events()).isEqualTo(recorded);
        assertThat(reading.lost()).hasSize(1);
    }

    @Test
    default void aPlaceInTheFutureIsTakenForThePresent() {
        // Given
        EventLog log = open();
        List<RecordedEvent> recorded = append(log, events("a", 5));
        Position last = recorded.get(4).position();
        Cursor future = Cursor.of(
                List.of(new Position(last.partition(), last.epoch(), 999_999_999_999_999L, 999_999_999_999_999L)));

        // When
        Reading reading = read(log, Set.of("a"), future);

        // Then
        assertThat(reading.events()).isEmpty();
        assertThat(reading.lost()).isEmpty();
        List<RecordedEvent> next = append(log, events("a", 5));
        assertThat(read(log, Set.of("a"), reading.reached()).events()).isEqualTo(next);
    }

    @Test
    default void whoIsBeyondTheEndThatIsAskedForStaysThere() {
        // Given
        EventLog log = open();
        Cursor start = tip(log);
        List<RecordedEvent> recorded = append(log, events("a", 5));
        Cursor place = tip(log);

        // When
        HistoryPage page =
                answer(log.read(Set.of("a"), place, start.at(recorded.get(2).position()), 10));

        // Then
        assertThat(page.events()).isEmpty();
        assertThat(page.lost()).isEmpty();
        assertThat(page.last()).isTrue();
        assertThat(page.reached()).isEqualTo(place);
    }

    @Test
    default void partitionsThatAreNotThereAreForgotten() {
        // Given
        EventLog log = open();
        Cursor start = tip(log);
        List<RecordedEvent> recorded = append(log, events("a", 5));
        Cursor strange = start.at(new Position(9_999, "x", 1, 1));

        // When
        Reading reading = read(log, Set.of("a"), strange);

        // Then
        assertThat(reading.events()).isEqualTo(recorded);
        assertThat(reading.lost()).isEmpty();
        assertThat(reading.reached()).isEqualTo(tip(log));
    }

    @Test
    default void theBeginningOfTheEpochHasEverything() {
        // Given
        EventLog log = open();
        List<RecordedEvent> recorded = append(log, events("a", 5));
        Cursor beginning = Cursor.of(List.of(recorded.get(0).position().beginning()));

        // When
        Reading reading = read(log, Set.of("a"), beginning);

        // Then
        assertThat(reading.events()).isEqualTo(recorded);
        assertThat(reading.lost()).isEmpty();
    }

    @Test
    default void nothingIsAskedForNothingIsSaid() {
        // Given
        EventLog log = open();
        List<RecordedEvent> recorded = append(log, events("a", 5));

        // When
        Reading reading = read(log, Set.of(), Cursor.NONE);

        // Then
        assertThat(recorded).hasSize(5);
        assertThat(reading.events()).isEmpty();
        assertThat(reading.lost()).isEmpty();
        assertThat(reading.reached()).isEqualTo(tip(log));
    }
}
