package io.helicon.event;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.helicon.live.Connections;
import io.helicon.live.ConnectionsForTests;
import io.helicon.live.Identity;
import io.helicon.live.ManualLoop;
import io.helicon.live.ManualLoops;
import io.helicon.wire.OpenDoors;
import java.util.List;

/** The event room of one node, turned by hand: a loop for the hub, two for clients, and a history in memory. */
final class LoneNode {
    static final Transport TRANSPORT = new Transport("test", true);

    private final ManualLoops loops = new ManualLoops();
    private final ManualLoop home = loops.loop();
    private final ManualLoop one = loops.loop();
    private final ManualLoop other = loops.loop();
    private final HeldSource source = new HeldSource();
    private final SlowLog log;
    private final RecordingEventMetrics metrics = new RecordingEventMetrics();
    private final Connections connections = ConnectionsForTests.behind(OpenDoors.make());
    private final EventHub hub;
    private final EventService service;
    private boolean hearing;

    LoneNode() {
        this(EventSettings.defaults());
    }

    LoneNode(EventConfig config) {
        log = new SlowLog(new InMemoryEventLog(config));
        hub = new EventHub(source, log, metrics, loops, config);
        service = new EventService(hub, log, metrics, connections, loops, config);
        log.history().store().announceTo(this::hear);
    }

    /** @return one that hears, and is at the tip of its history */
    static LoneNode hearing() {
        LoneNode node = new LoneNode();
        node.up();
        return node;
    }

    EventHub hub() {
        return hub;
    }

    EventService service() {
        return service;
    }

    SlowLog log() {
        return log;
    }

    HeldSource source() {
        return source;
    }

    RecordingEventMetrics metrics() {
        return metrics;
    }

    Connections connections() {
        return connections;
    }

    ManualLoop home() {
        return home;
    }

    ManualLoop loop() {
        return one;
    }

    ManualLoop otherLoop() {
        return other;
    }

    void up() {
        hearing = true;
        home.enter(hub::up);
        turn();
    }

    void down() {
        hearing = false;
        home.enter(hub::down);
        turn();
    }

    /** Does what waits, and what comes of it. */
    void turn() {
        while (!home.isIdle() || !one.isIdle() || !other.isIdle()) {
            home.turnAll();
            one.turnAll();
            other.turnAll();
        }
    }

    /** Records an event; the hub hears of it if it is up, and has told of it after the next turn. */
    @CanIgnoreReturnValue
    RecordedEvent record(String type, String data) {
        Event event = new Event(new EventType(type), data);
        Position position =
                log.history().append(List.of(event)).await().indefinitely().get(0);
        return new RecordedEvent(position, event);
    }

    void pass(String type, String data) {
        home.enter(() -> hub.passing(new Event(new EventType(type), data)));
    }

    void hear(RecordedEvent event) {
        if (hearing) {
            home.enter(() -> hub.recorded(event));
        }
    }

    void beat() {
        hub.beat();
        turn();
    }

    /** @return a client on the first loop that has asked for everything, and wants nothing yet */
    Listener listener() {
        return listener(one);
    }

    Listener listener(ManualLoop loop) {
        Listener listener = new Listener(loop);
        loop.enter(() -> listener.begin(service.listen(Identity.ANONYMOUS, TRANSPORT)));
        return listener;
    }

    Cursor tip() {
        return log.history().tip().await().indefinitely();
    }
}
