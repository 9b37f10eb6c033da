package io.helicon.event;

import io.helicon.live.Connections;
import io.helicon.live.ConnectionsForTests;
import io.helicon.live.ManualLoop;
import io.helicon.live.ManualLoops;
import io.helicon.wire.OpenDoors;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** One node: its hub, its connection to Redis, its way to the history, and two event loops for its clients. */
final class SimulatedNode implements Actor {
    private static final int LOOPS = 2;

    private final Random random;
    private final SimulatedSource source;
    private final SimulatedLog log;
    private final RecordingEventMetrics metrics = new RecordingEventMetrics();
    private final Connections connections = ConnectionsForTests.behind(OpenDoors.make());
    private final List<ManualLoop> loops;
    private final ManualLoop home;
    private final EventHub hub;
    private final EventService service;

    /** What makes a node's hub, which a test may break. */
    interface Making {
        EventHub hub(Parts parts);
    }

    /** What a hub is made of. */
    record Parts(
            EventSource source,
            EventLog log,
            EventMetrics metrics,
            ManualLoops loops,
            EventConfig config,
            Patience patience,
            Runnable meanwhile) {}

    SimulatedNode(DeliverySimulation world, Making making) {
        this.random = world.random();
        ManualLoops all = world.loops();
        this.home = all.loop();
        this.loops = Stream.generate(all::loop).limit(LOOPS).toList();
        this.source = new SimulatedSource(home, random);
        this.log = new SimulatedLog(world.historyOf(), random);
        Patience patience = new Patience(world.timer());
        this.hub = making.hub(new Parts(source, log, metrics, all, world.config(), patience, world::interleave));
        this.service = new EventService(hub, log, metrics, connections, all, world.config());
        source.listen(hub);
    }

    SimulatedSource source() {
        return source;
    }

    SimulatedLog log() {
        return log;
    }

    EventService service() {
        return service;
    }

    Connections connections() {
        return connections;
    }

    RecordingEventMetrics metrics() {
        return metrics;
    }

    EventHub hub() {
        return hub;
    }

    List<ManualLoop> loops() {
        return loops;
    }

    ManualLoop anyLoop() {
        return loops.get(random.nextInt(LOOPS));
    }

    @Override
    public boolean isReady() {
        return turnable().findAny().isPresent();
    }

    @Override
    public void act() {
        List<ManualLoop> all = turnable().toList();
        all.get(random.nextInt(all.size())).turn();
    }

    @Override
    public void disturb() {
        hub.beat();
    }

    private Stream<ManualLoop> turnable() {
        return Stream.concat(Stream.of(home), loops.stream()).filter(loop -> !loop.isIdle() && !loop.isBusy());
    }
}
