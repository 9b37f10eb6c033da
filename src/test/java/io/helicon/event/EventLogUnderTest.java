package io.helicon.event;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What the contracts of {@link EventLog} need from each engine. */
public interface EventLogUnderTest {
    Duration PATIENCE = Duration.ofSeconds(20);

    /** @return a log of the same history at each call, which is of this test alone */
    EventLog open(EventSettings settings);

    /** Everything that was recorded is gone, as if nothing had ever been. */
    void lose();

    /** Returns when the history's clock is so much later. */
    void pass(Duration time);

    default EventLog open() {
        return open(EventSettings.none());
    }

    static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    static Event event(String type, int number) {
        return new Event(new EventType(type), Integer.toString(number));
    }

    static List<Event> events(String type, int count) {
        return IntStream.range(0, count).mapToObj(number -> event(type, number)).toList();
    }

    static List<RecordedEvent> append(EventLog log, Event... events) {
        return append(log, Arrays.asList(events));
    }

    /** @return them with their places */
    static List<RecordedEvent> append(EventLog log, List<Event> events) {
        List<Position> positions = answer(log.append(events));
        return IntStream.range(0, events.size())
                .mapToObj(i -> new RecordedEvent(positions.get(i), events.get(i)))
                .toList();
    }

    static Cursor tip(EventLog log) {
        return answer(log.tip());
    }

    /** @return all pages up to the tip, together */
    static Reading read(EventLog log, Set<String> roots, Cursor after, int limit) {
        Cursor until = tip(log);
        List<HistoryPage> pages = new ArrayList<>();
        Cursor place = after;
        do {
            pages.add(answer(log.read(roots, place, until, limit)));
            place = pages.get(pages.size() - 1).reached();
        } while (!pages.get(pages.size() - 1).last());
        return new Reading(pages);
    }

    static Reading read(EventLog log, Set<String> roots, Cursor after) {
        return read(log, roots, after, 1_000);
    }

    /** What several pages say. */
    record Reading(List<HistoryPage> pages) {
        public List<RecordedEvent> events() {
            return pages.stream().flatMap(page -> page.events().stream()).toList();
        }

        public List<LostRange> lost() {
            return pages.stream().flatMap(page -> page.lost().stream()).toList();
        }

        public Cursor reached() {
            return pages.get(pages.size() - 1).reached();
        }

        /** @return whether it says of an event that it is lost */
        public boolean tellsLost(RecordedEvent event) {
            return lost().stream()
                    .filter(range -> range.root().equals(event.event().type().root()))
                    .anyMatch(range -> range.until().isPast(event.position())
                            && !range.after().isPast(event.position()));
        }
    }
}
