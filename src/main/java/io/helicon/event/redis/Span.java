package io.helicon.event.redis;

import io.helicon.event.Cursor;
import io.helicon.event.HistoryPage;
import io.helicon.event.LostRange;
import io.helicon.event.Position;
import io.helicon.event.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From where to where is read, and about how many events at once. {@code after} comes from outside. */
record Span(Cursor after, Cursor until, int limit) {
    /** @return where the reading of a partition begins: at its beginning when nothing is known of this epoch */
    Position start(Position end) {
        return after.in(end.partition()).filter(place -> place.isInEpochOf(end)).orElse(end.beginning());
    }

    /** @return whether what was before the start is known to whoever asks */
    boolean continues(Position end) {
        return after.in(end.partition()).filter(place -> place.isInEpochOf(end)).isPresent();
    }

    LostRange lost(String root, Position end) {
        Optional<Position> known = after.in(end.partition());
        Cursor from = known.map(place -> Cursor.of(List.of(place))).orElse(Cursor.NONE);
        return new LostRange(root, from, Cursor.of(List.of(end)));
    }

    /** @return the parts as one page; partitions of which nothing was asked are reached at their ends */
    HistoryPage page(List<PartitionPage> parts) {
        List<LostRange> lost =
                parts.stream().flatMap(part -> part.lost().stream()).toList();
        List<RecordedEvent> events =
                parts.stream().flatMap(part -> part.events().stream()).toList();
        Stream<Position> ends = until.positions().stream().map(this::furthest);
        Stream<Position> reached = parts.stream().map(PartitionPage::reached);
        return new HistoryPage(
                lost,
                events,
                Cursor.of(Stream.concat(ends, reached).toList()),
                parts.stream().allMatch(PartitionPage::last));
    }

    private Position furthest(Position end) {
        Position start = start(end);
        return start.isAfter(end) ? start : end;
    }
}
