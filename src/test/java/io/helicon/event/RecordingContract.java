package io.helicon.event;

import static io.helicon.event.EventLogUnderTest.answer;
import static io.helicon.event.EventLogUnderTest.append;
import static io.helicon.event.EventLogUnderTest.event;
import static io.helicon.event.EventLogUnderTest.events;
import static io.helicon.event.EventLogUnderTest.read;
import static io.helicon.event.EventLogUnderTest.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.event.EventLogUnderTest.Reading;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is recorded is read again, whole, in order and unchanged. */
interface RecordingContract extends EventLogUnderTest {
    private static List<Event> mixed(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> event("root" + number % 5 + ":x", number))
                .toList();
    }

    private static Set<String> roots() {
        return Set.of("root0", "root1", "root2", "root3", "root4");
    }

    private static List<RecordedEvent> of(String root, List<RecordedEvent> events) {
        return events.stream()
                .filter(recorded -> recorded.event().type().root().equals(root))
                .toList();
    }

    @Test
    default void anEmptyHistoryHasATipThatStaysTheSame() {
        // Given
        Cursor before = tip(open());

        // When
        Cursor again = tip(open());

        // Then
        assertThat(again).isEqualTo(before);
        assertThat(again.positions()).isNotEmpty();
    }

    @Test
    default void nothingRecordedIsNoPositions() {
        assertThat(answer(open().append(List.of()))).isEmpty();
    }

    @Test
    default void eventsOfOneCallAreReadInTheirOrder() {
        // Given
        EventLog log = open();
        Cursor start = tip(log);

        // When
        List<RecordedEvent> recorded = append(log, events("program:1", 700));

        // Then
        Reading reading = read(log, Set.of("program"), start);
        assertThat(reading.events()).isEqualTo(recorded);
        assertThat(reading.lost()).isEmpty();
        assertThat(recorded).isSortedAccordingTo(Comparator.comparing(RecordedEvent::position));
        assertThat(recorded).extracting(RecordedEvent::position).doesNotHaveDuplicates();
        assertThat(reading.reached()).isEqualTo(tip(log));
    }

    @Test
    default void aTipIsBeforeWhatFollowsIt() {
        // Given
        EventLog log = open();

        for (int i = 0; i < 50; i++) {
            // When
            Cursor tip = tip(log);
            List<RecordedEvent> recorded = append(log, event("a", i));

            // Then
            assertThat(tip.isPast(recorded.get(0).position())).isFalse();
            assertThat(tip(log).isPast(recorded.get(0).position())).isTrue();
        }
    }

    @Test
    default void severalRootsAreReadTogetherInTheOrderOfEachPartition() {
        // Given
        EventLog log = open();
        Cursor start = tip(log);
        List<RecordedEvent> recorded = append(log, mixed(300));

        // When
        Reading reading = read(log, roots(), start, 40);

        // Then
        assertThat(reading.events()).containsExactlyInAnyOrderElementsOf(recorded);
        assertThat(reading.pages()).hasSizeGreaterThan(3);
        for (int partition = 0; partition < 4; partition++) {
            int one = partition;
            assertThat(reading.events())
                    .filteredOn(event -> event.position().partition() == one)
                    .isSortedAccordingTo(Comparator.comparing(RecordedEvent::position));
        }
        assertThat(reading.lost()).isEmpty();
    }

    @Test
    default void onlyTheRootsAskedForAreRead() {
        // Given
        EventLog log = open();
        Cursor start = tip(log);
        List<RecordedEvent> recorded = append(log, mixed(100));

        // When
        Reading reading = read(log, Set.of("root3", "never seen"), start);

        // Then
        assertThat(reading.events()).isEqualTo(of("root3", recorded));
        assertThat(reading.lost()).isEmpty();
        assertThat(reading.reached()).isEqualTo(tip(log));
    }

    @Test
    default void readingGoesOnAfterAPlaceAndEndsAtAnother() {
        // Given
        EventLog log = open();
        Cursor start = tip(log);
        List<RecordedEvent> recorded = append(log, events("a:b", 30));
        Cursor after = start.at(recorded.get(9).position());
        Cursor until = start.at(recorded.get(19).position());

        // When
        HistoryPage page = answer(log.read(Set.of("a"), after, until, 100));

        // Then
        assertThat(page.events()).isEqualTo(recorded.subList(10, 20));
        assertThat(page.reached()).isEqualTo(until);
        assertThat(page.last()).isTrue();
    }

    @Test
    default void aPageIsBoundedAndTheNextBeginsWhereItEnds() {
        // Given
        EventLog log = open();
        Cursor start = tip(log);
        List<RecordedEvent> recorded = append(log, events("a", 25));

        // When
        HistoryPage page = answer(log.read(Set.of("a"), start, tip(log), 10));

        // Then
        assertThat(page.events()).isEqualTo(recorded.subList(0, 10));
        assertThat(page.last()).isFalse();
        assertThat(page.reached().isPast(recorded.get(9).position())).isTrue();
        assertThat(page.reached().isPast(recorded.get(10).position())).isFalse();
        assertThat(read(log, Set.of("a"), start, 1).events()).isEqualTo(recorded);
    }

    @Test
    default void twoLogsThatAppendAtOnceMakeOneOrder() {
        // Given
        EventLog one = open();
        EventLog other = open();
        Cursor start = tip(one);
        List<Uni<List<Position>>> appends = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            appends.add(one.append(events("a:one:" + i, 20)));
            appends.add(other.append(events("a:other:" + i, 20)));
        }

        // When
        List<List<Position>> positions =
                answer(Uni.join().all(appends).usingConcurrencyOf(8).andFailFast());

        // Then
        List<RecordedEvent> events = read(one, Set.of("a"), start).events();
        assertThat(positions).allSatisfy(batch -> assertThat(batch).isSorted());
        assertThat(events)
                .extracting(RecordedEvent::position)
                .containsExactlyElementsOf(
                        positions.stream().flatMap(List::stream).sorted().toList())
                .doesNotHaveDuplicates();
        assertThat(read(other, Set.of("a"), start).events()).isEqualTo(events);
    }

    @Test
    default void oddTextComesBackAsItIs() {
        // Given
        EventLog log = open();
        Cursor start = tip(log);
        String large = "\"" + "\u00fc\ud83d\ude00x".repeat(16_384) + "\"";
        List<String> data =
                List.of("\"\\\"\\n\\u0000\"", "{ \"a\" :\n1.0 }", "\"\ud83d\ude00\"", "null", large, "\"'$\"");
        List<String> types = List.of("a", "a:\"q\"", "a:\ud83d\ude00", "a:\n\t\\", "a::", "a:{x}");
        List<Event> odd = IntStream.range(0, data.size())
                .mapToObj(i -> new Event(new EventType(types.get(i)), data.get(i)))
                .toList();

        // When
        List<RecordedEvent> recorded = append(log, odd);

        // Then
        assertThat(read(log, Set.of("a"), start).events()).isEqualTo(recorded);
    }

    @Test
    default void oddRootsAreRootsLikeOthers() {
        // Given
        EventLog log = open();
        Cursor start = tip(log);
        List<String> roots = List.of("", " ", "{x}", "}{", "*", "\ud83d\ude00", "clock", "r".repeat(1_000), "a\nb");

        // When
        List<RecordedEvent> recorded =
                append(log, roots.stream().map(root -> event(root + ":x", 1)).toList());

        // Then
        assertThat(read(log, Set.copyOf(roots), start).events()).containsExactlyInAnyOrderElementsOf(recorded);
        assertThat(read(log, Set.of("{x}"), start).events()).containsExactly(recorded.get(2));
    }
}
