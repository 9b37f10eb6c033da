package io.helicon.event.redis;

import io.helicon.event.HistoryBounds;
import io.helicon.event.LostRange;
import io.helicon.event.Position;
import io.helicon.event.RecordedEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts what the logs of several roots have into one order, as far as all of them are known, and says what is lost. */
final class PartitionMerge {
    private final PartitionRead read;
    private final PartitionAnswer answer;
    private final HistoryBounds bounds;
    private final Position end;

    PartitionMerge(PartitionRead read, PartitionAnswer answer, HistoryBounds bounds) {
        this.read = read;
        this.answer = answer;
        this.bounds = bounds;
        this.end = read.end();
    }

    /** @param clock in the epoch of the end */
    PartitionPage page(Position clock) {
        Position start = earlier(read.span().start(end), clock);
        if (!end.isAfter(start)) {
            return new PartitionPage(List.of(), List.of(), start, true);
        }
        List<List<Entry>> logs = logs(clock);
        Position known = logs.stream().map(this::known).reduce(end, PartitionMerge::earlier);
        List<RecordedEvent> events = merged(logs, known);
        Position reached = known;
        if (events.size() > read.span().limit()) {
            events = events.subList(0, read.span().limit());
            reached = events.get(events.size() - 1).position();
        }
        return new PartitionPage(lost(logs, start, reached), events, reached, reached.equals(end));
    }

    private List<List<Entry>> logs(Position clock) {
        List<List<Entry>> logs = new ArrayList<>();
        for (int root = 0; root < read.roots().size(); root++) {
            logs.add(isLeftBehind(root) ? List.of() : answer.log(root, clock));
        }
        return logs;
    }

    /** @return whether a log is of an epoch before this one, and will be emptied by the next event */
    private boolean isLeftBehind(int root) {
        return answer.last(root).filter(last -> !isOfThisEpoch(last)).isPresent();
    }

    private boolean isOfThisEpoch(String last) {
        return last.startsWith(end.epoch() + " ");
    }

    /** @return up to where a log is known: a full page may have more behind it */
    private Position known(List<Entry> log) {
        return log.size() < read.count() ? end : log.get(log.size() - 1).position();
    }

    private static List<RecordedEvent> merged(List<List<Entry>> logs, Position known) {
        return logs.stream()
                .flatMap(List::stream)
                .map(Entry::event)
                .filter(event -> !event.position().isAfter(known))
                .sorted(Comparator.comparing(RecordedEvent::position))
                .toList();
    }

    private List<LostRange> lost(List<List<Entry>> logs, Position start, Position reached) {
        List<LostRange> lost = new ArrayList<>();
        for (int root = 0; root < logs.size(); root++) {
            Position until = earlier(lostUntil(root, logs.get(root), start), reached);
            if (until.isAfter(start) || !read.span().continues(end)) {
                lost.add(read.span().lost(read.roots().get(root), until));
            }
        }
        return lost;
    }

    /** @return the start when nothing is lost */
    private Position lostUntil(int root, List<Entry> log, Position start) {
        Position until = log.isEmpty() ? lastKnown(root) : log.get(0).previous();
        return until.isAfter(start) ? until : start;
    }

    /** Of a root that has no event after the start any more; what is older than its age may have been. */
    private Position lastKnown(int root) {
        Optional<String> last = answer.last(root).filter(this::isOfThisEpoch);
        long floor = answer.now() - bounds.of(read.roots().get(root)).age().toMillis();
        Position aged = floor > answer.since() ? new Position(end.partition(), end.epoch(), floor, 0) : end.beginning();
        return last.map(text -> Ids.read(text.substring(end.epoch().length() + 1), end))
                .orElse(aged);
    }

    private static Position earlier(Position one, Position other) {
        return one.isAfter(other) ? other : one;
    }
}
