package io.helicon.event;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The history as lists in this JVM, which may be lost, fail, and grow old when told; several may be opened on one store.
 *
 * <p>It remembers everything, so it knows exactly what is lost.
 */
public final class InMemoryEventLog implements EventLog {
    private final EventConfig config;
    private final HistoryBounds bounds;
    private final Store store;

    public InMemoryEventLog(EventConfig config) {
        this(config, new Store());
    }

    public InMemoryEventLog(EventConfig config, Store store) {
        this.config = config;
        this.bounds = HistoryBounds.of(config);
        this.store = store;
    }

    /** What is shared by the logs of several nodes. */
    public static final class Store {
        private final List<RecordedEvent> events = new ArrayList<>();
        private final Set<RecordedEvent> dropped = new HashSet<>();
        private final List<Consumer<RecordedEvent>> listeners = new CopyOnWriteArrayList<>();
        private int epoch = 1;
        private long millis = 1_000_000;
        private long number;
        private boolean failing;

        /** Announces to it from now on, each event before the next is recorded. */
        public void announceTo(Consumer<RecordedEvent> listener) {
            listeners.add(listener);
        }

        /** Everything is gone. */
        public synchronized void lose() {
            events.clear();
            dropped.clear();
            epoch++;
        }

        public synchronized void pass(Duration time) {
            millis += time.toMillis();
            number = 0;
        }

        /** Answers nothing but failures, or again. */
        public synchronized void fail(boolean from) {
            failing = from;
        }
    }

    public Store store() {
        return store;
    }

    @Override
    public Uni<List<Position>> append(List<Event> events) {
        return Uni.createFrom().item(() -> appendNow(events));
    }

    @Override
    public Uni<Cursor> tip() {
        return Uni.createFrom().item(this::tipNow);
    }

    @Override
    public Uni<HistoryPage> read(Set<String> roots, Cursor after, Cursor until, int limit) {
        return Uni.createFrom().item(() -> readNow(roots, after, until, limit));
    }

    private List<Position> appendNow(List<Event> events) {
        synchronized (store) {
            checkAvailable();
            return events.stream().map(this::record).toList();
        }
    }

    private Position record(Event event) {
        store.number++;
        RecordedEvent recorded =
                new RecordedEvent(place(partition(event.type().root()), store.millis, store.number), event);
        store.events.add(recorded);
        trim(event.type().root());
        store.listeners.forEach(listener -> listener.accept(recorded));
        return recorded.position();
    }

    private Position place(int partition, long millis, long number) {
        return new Position(partition, "epoch" + store.epoch, millis, number);
    }

    private int partition(String root) {
        return Math.floorMod(root.hashCode(), config.partitions());
    }

    private void checkAvailable() {
        if (store.failing) {
            throw new Problem(ProblemKind.UNAVAILABLE, "the history fails, as it was told to");
        }
    }

    private Cursor tipNow() {
        synchronized (store) {
            checkAvailable();
            return Cursor.of(IntStream.range(0, config.partitions())
                    .mapToObj(partition -> place(partition, store.millis, store.number))
                    .toList());
        }
    }

    private void trim(String root) {
        HistoryBound bound = bounds.of(root);
        List<RecordedEvent> kept = store.events.stream()
                .filter(event -> event.event().type().root().equals(root))
                .filter(event -> !store.dropped.contains(event))
                .toList();
        for (int i = 0; i < kept.size(); i++) {
            long age = store.millis - kept.get(i).position().millis();
            if (kept.size() - i > bound.count() || age > bound.age().toMillis()) {
                store.dropped.add(kept.get(i));
            }
        }
    }

    private HistoryPage readNow(Set<String> roots, Cursor after, Cursor until, int limit) {
        synchronized (store) {
            checkAvailable();
            roots.forEach(this::trim);
            Question question = new Question(roots, after, until);
            List<RecordedEvent> found = store.events.stream()
                    .filter(question::asksFor)
                    .filter(event -> !store.dropped.contains(event))
                    .toList();
            boolean last = found.size() <= limit;
            List<RecordedEvent> page = last ? found : found.subList(0, limit);
            Cursor reached = last ? question.end() : question.upTo(page);
            return new HistoryPage(question.lost(reached), page, reached, last);
        }
    }

    /** One reading, with the cursors of its reader brought to what can be. */
    private final class Question {
        private final Set<String> roots;
        private final Cursor given;
        private final Cursor until;

        Question(Set<String> roots, Cursor given, Cursor until) {
            this.roots = roots;
            this.given = given;
            this.until = until;
        }

        boolean asksFor(RecordedEvent event) {
            return roots.contains(event.event().type().root())
                    && until.isPast(event.position())
                    && !start(event.position()).isPast(event.position());
        }

        private Cursor start(Position position) {
            return continues(position) ? given : Cursor.of(List.of(position.beginning()));
        }

        private boolean continues(Position position) {
            return given.in(position.partition()).filter(position::isInEpochOf).isPresent();
        }

        Cursor end() {
            return Cursor.of(until.positions().stream().map(this::furthest).toList());
        }

        private Position furthest(Position end) {
            Position now = place(end.partition(), store.millis, store.number);
            Position known = given.in(end.partition()).orElse(end);
            if (!known.isInEpochOf(now)) {
                return known.isInEpochOf(end) && known.isAfter(end) ? known : end;
            }
            Position possible = known.isAfter(now) ? now : known;
            return !end.isInEpochOf(now) || possible.isAfter(end) ? possible : end;
        }

        Cursor upTo(List<RecordedEvent> page) {
            Position last = page.get(page.size() - 1).position();
            return Cursor.of(until.positions().stream()
                    .map(end -> end.isAfter(last) ? place(end.partition(), last.millis(), last.number()) : end)
                    .map(this::furthest)
                    .toList());
        }

        List<LostRange> lost(Cursor reached) {
            return roots.stream()
                    .sorted()
                    .flatMap(root -> lost(root, reached).stream())
                    .toList();
        }

        private Optional<LostRange> lost(String root, Cursor reached) {
            Position end = until.in(partition(root)).orElseThrow();
            Cursor from = given.in(partition(root))
                    .map(place -> Cursor.of(List.of(place)))
                    .orElse(Cursor.NONE);
            if (!end.isInEpochOf(place(end.partition(), 0, 0))) {
                return from.isPast(end) ? Optional.empty() : Optional.of(new LostRange(root, from, until));
            }
            Optional<Position> last = store.dropped.stream()
                    .filter(this::asksFor)
                    .filter(event -> event.event().type().root().equals(root))
                    .map(RecordedEvent::position)
                    .filter(reached::isPast)
                    .max(Position::compareTo);
            return last.or(() -> continues(end) ? Optional.empty() : Optional.of(end.beginning()))
                    .map(position -> new LostRange(root, from, Cursor.of(List.of(position))));
        }
    }
}
