package io.helicon.event;

import io.helicon.live.SlowReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that one client received over all of its connections, and the verdict over it. */
final class ReceivedEvents {
    private final Interest core;
    private final Set<Interest> everWanted = new HashSet<>();
    private final List<String> violations = new ArrayList<>();
    private final List<LostRange> lost = new ArrayList<>();
    private final Set<Position> events = new HashSet<>();
    private final Set<String> passing = new HashSet<>();
    private Cursor first = Cursor.NONE;
    private Cursor reached = Cursor.NONE;
    private int slow;

    /** @param core what the client always wanted */
    ReceivedEvents(Interest core) {
        this.core = core;
    }

    void mayWant(Interest interest) {
        everWanted.add(interest);
    }

    /** On another node than before, perhaps: those may tell what is not recorded again. */
    void connected() {
        reached = Cursor.NONE;
        passing.clear();
    }

    void failed(Throwable failure) {
        if (failure instanceof SlowReader) {
            slow++;
        } else {
            violations.add("ended with " + failure);
        }
    }

    /** @param place where the client was before it */
    void add(Notice notice, Cursor place) {
        checkForward(notice.cursor());
        if (first.equals(Cursor.NONE)) {
            first = notice.cursor();
        }
        if (notice.isEvent()) {
            addEvent(notice, place);
        }
        notice.range().ifPresent(lost::add);
    }

    private void addEvent(Notice notice, Cursor place) {
        Event event = java.util.Objects.requireNonNull(notice.event());
        if (everWanted.stream().noneMatch(interest -> interest.covers(event.type()))) {
            violations.add("never wanted " + event);
        }
        Optional<Position> position = notice.position();
        if (position.isEmpty()) {
            check(passing.add(event.data()), "passing twice " + event);
        } else {
            check(events.add(position.get()), "twice " + position.get() + " " + event);
            check(!place.isPast(position.get()), "back " + position.get() + " " + event + " after " + place);
        }
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }

    /** Within a connection nobody's place goes back. */
    private void checkForward(Cursor cursor) {
        for (Position before : reached.positions()) {
            Optional<Position> now = cursor.in(before.partition());
            if (now.isEmpty() || Epochs.ORDER.compare(now.get(), before) < 0) {
                violations.add("the place went back from " + reached + " to " + cursor);
            }
        }
        reached = cursor;
    }

    int count() {
        return events.size();
    }

    int losses() {
        return lost.size();
    }

    int slow() {
        return slow;
    }

    /** @return what is wrong, when this was recorded */
    List<String> verdict(List<RecordedEvent> recorded) {
        List<String> wrong = new ArrayList<>(violations);
        check(wrong, !first.equals(Cursor.NONE), "never told a place");
        recorded.stream()
                .filter(event -> core.covers(event.event().type()))
                .filter(event -> isAfterFirst(event.position()))
                .filter(event -> !events.contains(event.position()))
                .filter(event -> !isToldAsLost(event))
                .map(event -> "lost " + event + " since " + first)
                .forEach(wrong::add);
        return wrong;
    }

    private boolean isToldAsLost(RecordedEvent event) {
        return lost.stream().anyMatch(range -> Epochs.covers(range, event));
    }

    private static void check(List<String> wrong, boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    private boolean isAfterFirst(Position position) {
        return first.in(position.partition())
                .filter(place -> Epochs.ORDER.compare(position, place) > 0)
                .isPresent();
    }
}
