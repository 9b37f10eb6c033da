package io.helicon.event;

import io.helicon.live.Bounds;
import io.helicon.live.Connections;
import io.helicon.live.Identity;
import io.helicon.live.Loops;
import io.helicon.live.Overflow;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Everything that can be done with events, the same for every wire: publish them, and listen to them. */
@Singleton
public class EventService {
    private final EventLog log;
    private final EventConfig config;
    private final Loops loops;
    private final Bounds bounds;
    private final Listening.Desk desk;

    EventService(
            EventHub hub,
            EventLog log,
            EventMetrics metrics,
            Connections connections,
            Loops loops,
            EventConfig config) {
        this.log = log;
        this.config = config;
        this.loops = loops;
        this.bounds = new Bounds(config.outboxEvents(), config.outboxBytes(), overflow(config.overflow()));
        this.desk = new Listening.Desk(hub, log, metrics, connections);
    }

    /**
     * Records events and announces them, in their order.
     *
     * @return where they stand, in the same order; fails with TOO_LARGE, before any is recorded, when one is too large,
     *     and with UNAVAILABLE when the history does not answer: then nobody knows whether they are recorded
     */
    public Uni<List<Position>> publish(List<Event> events) {
        return Uni.createFrom().deferred(() -> record(List.copyOf(events)));
    }

    private Uni<List<Position>> record(List<Event> events) {
        for (int i = 0; i < events.size(); i++) {
            checkSize(events.get(i), i);
        }
        return events.isEmpty() ? Uni.createFrom().item(List.of()) : log.append(events);
    }

    /** @throws Problem for types that cannot be, and for more than {@link EventConfig#maxTypes} */
    public Interest interest(Collection<String> types) {
        return Interest.of(types, config.maxTypes());
    }

    /** Opens a listening on the caller's event loop, which wants nothing yet. */
    public Listening listen(Identity identity, Transport transport) {
        return new Listening(desk, identity, transport, new Outboxes(loops.current(), bounds));
    }

    private void checkSize(Event event, int index) {
        int bytes = event.data().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > config.maxSize()) {
            throw new Problem(
                    ProblemKind.TOO_LARGE,
                    "event %d has %d bytes of data, at most %d are taken".formatted(index, bytes, config.maxSize()));
        }
    }

    private static Overflow overflow(String name) {
        return name.equals("drop-oldest") ? Overflow.DROP_OLDEST : Overflow.DISCONNECT;
    }
}
