package io.helicon.event;

import io.helicon.live.Connections;
import io.helicon.live.ConnectionsForTests;
import io.helicon.live.Loop;
import io.helicon.live.Loops;
import io.helicon.wire.OpenDoors;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;

/** The event room alone, turned by hand on one thread: what its edges would find, without anything behind its ports. */
public final class EventRoomForTests {
    private static final String EPOCH = "test";

    private final Queue<Runnable> steps = new ArrayDeque<>();
    private final Connections connections = ConnectionsForTests.behind(OpenDoors.make());
    private final Log log = new Log();
    private final Figures figures = new Figures();
    private final EventHub hub;
    private final EventService service;
    private long number;

    public EventRoomForTests(EventConfig config) {
        Loops loops = Turned::new;
        this.hub = new EventHub(new Silence(), log, figures, loops, config);
        this.service = new EventService(hub, log, figures, connections, loops, config);
        hub.up();
        turn();
    }

    public EventService service() {
        return service;
    }

    public Connections connections() {
        return connections;
    }

    /** @return how many connections are open, as the metrics tell it */
    public int open() {
        return figures.connections;
    }

    /** @return what was appended, one list a call */
    public List<List<Event>> appended() {
        return log.appended;
    }

    /** Answers no append from now on, until {@link #answer}. */
    public void hold() {
        log.held = true;
    }

    /** Answers the oldest append that waits. */
    public void answer() {
        log.waiting.remove().run();
    }

    /** An event is heard, and waits for {@link #turn}. */
    public void hear(String type, String data) {
        number++;
        hub.recorded(new RecordedEvent(position(number), new Event(new EventType(type), data)));
    }

    /** What is lost of everybody is told. */
    public void lose() {
        Cursor from = hub.cursor();
        hub.tell(new LostRange("", from, from.at(position(number))));
    }

    /** Does what waits, and what comes of it. */
    public void turn() {
        Runnable step = steps.poll();
        while (step != null) {
            step.run();
            step = steps.poll();
        }
    }

    private static Position position(long number) {
        return new Position(0, EPOCH, 1, number);
    }

    /** The only loop there is. */
    private final class Turned implements Loop {
        @Override
        public boolean isCurrent() {
            return true;
        }

        @Override
        public void execute(Runnable step) {
            steps.add(step);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Turned;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /** Keeps what it is given, and reads nothing. */
    private static final class Log implements EventLog {
        private final List<List<Event>> appended = new ArrayList<>();
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private boolean held;
        private long last;

        @Override
        public Uni<List<Position>> append(List<Event> events) {
            return Uni.createFrom().emitter(answer -> append(events, answer));
        }

        private void append(List<Event> events, UniEmitter<? super List<Position>> answer) {
            appended.add(events);
            long first = last + 1;
            last += events.size();
            List<Position> positions = IntStream.range(0, events.size())
                    .mapToObj(i -> position(first + i))
                    .toList();
            waiting.add(() -> answer.complete(positions));
            if (!held) {
                waiting.remove().run();
            }
        }

        @Override
        public Uni<Cursor> tip() {
            return Uni.createFrom().item(Cursor.of(List.of(position(0))));
        }

        @Override
        public Uni<HistoryPage> read(Set<String> roots, Cursor after, Cursor until, int limit) {
            return Uni.createFrom().item(new HistoryPage(List.of(), List.of(), until, true));
        }
    }

    private static final class Silence implements EventSource {
        @Override
        public void listen(Listener listener) {}

        @Override
        public void pause() {}

        @Override
        public void resume() {}
    }

    private static final class Figures implements EventMetrics {
        private int connections;

        @Override
        public void heard(boolean recorded) {}

        @Override
        public void delivered(String transport, int events, Duration age) {}

        @Override
        public void gap(String transport) {}

        @Override
        public void dropped(String transport) {}

        @Override
        public void connections(String transport, int change) {
            connections += change;
        }

        @Override
        public void subscriptions(String transport, int change) {}
    }
}
