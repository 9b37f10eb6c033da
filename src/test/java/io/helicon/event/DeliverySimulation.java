package io.helicon.event;

import io.helicon.live.ManualLoops;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Some nodes, their clients, and the history between them, in which everything that may happen next may happen next.
 *
 * <p>In the end nothing is disturbed any more, until nobody has anything to do.
 */
final class DeliverySimulation {
    private static final int STEPS = 3_000;
    private static final int CALM = 200_000;
    private static final List<Set<String>> WISHES =
            List.of(Set.of("a"), Set.of("a:1", "b"), Set.of("c:*:x"), Set.of("a:1:x", "c", "d:2"), Set.of("b:2", "b"));

    private final Random random;
    private final ManualLoops loops = new ManualLoops();
    private final SimulatedTimer timer;
    private final EventConfig config;
    private final InMemoryEventLog.Store store = new InMemoryEventLog.Store();
    private final List<RecordedEvent> recorded = new ArrayList<>();
    private final InMemoryEventLog publisher;
    private final List<SimulatedNode> nodes;
    private final List<SimulatedClient> clients;
    private final List<Actor> actors = new ArrayList<>();
    private final Troubles troubles;
    private int published;
    private int depth;

    /** What goes wrong, each one in so many steps, or never when it is 0. */
    record Troubles(int disturbances, int failures, int losses, int ages, int swallowed) {
        static final Troubles ALL_BUT_LOSSES = new Troubles(12, 40, 0, 0, 0);
        static final Troubles ALL = new Troubles(12, 40, 700, 60, 0);
    }

    DeliverySimulation(long seed, Troubles troubles, EventSettings settings) {
        this(seed, troubles, settings, SimulatedHub::new);
    }

    DeliverySimulation(long seed, Troubles troubles, EventSettings settings, SimulatedNode.Making making) {
        this.random = new Random(seed);
        this.troubles = troubles;
        this.timer = new SimulatedTimer(random);
        this.config = settings.and("partitions", Integer.toString(1 + random.nextInt(3)))
                .config();
        this.publisher = historyOf();
        store.announceTo(recorded::add);
        nodes = Stream.generate(() -> new SimulatedNode(this, making))
                .limit(1 + random.nextInt(3))
                .toList();
        clients = WISHES.stream().map(wish -> new SimulatedClient(this, wish)).toList();
        nodes.forEach(node -> store.announceTo(node.source()::announce));
        gather();
    }

    private void gather() {
        actors.add(timer);
        actors.addAll(clients);
        for (SimulatedNode node : nodes) {
            actors.addAll(List.of(node, node, node, node.source(), node.source(), node.log()));
        }
    }

    Random random() {
        return random;
    }

    ManualLoops loops() {
        return loops;
    }

    SimulatedTimer timer() {
        return timer;
    }

    EventConfig config() {
        return config;
    }

    InMemoryEventLog historyOf() {
        return new InMemoryEventLog(config, store);
    }

    SimulatedNode anyNode() {
        return nodes.get(random.nextInt(nodes.size()));
    }

    List<SimulatedNode> nodes() {
        return nodes;
    }

    List<SimulatedClient> clients() {
        return clients;
    }

    int published() {
        return recorded.size();
    }

    /** @return what is wrong */
    List<String> run() {
        for (int step = 0; step < STEPS; step++) {
            happen();
            trouble();
        }
        calm();
        calm();
        return clients.stream()
                .flatMap(client -> client.received().verdict(recorded).stream())
                .toList();
    }

    /** All clients go, and nothing is left of them. */
    void leave() {
        clients.forEach(SimulatedClient::leave);
        finish(actors.stream()
                .filter(actor -> !(actor instanceof SimulatedClient))
                .toList());
    }

    /** Something happens elsewhere while something else is in the middle of it. */
    void interleave() {
        if (depth < 2 && random.nextInt(3) == 0) {
            depth++;
            for (int i = random.nextInt(6); i > 0; i--) {
                happen();
            }
            depth--;
        }
    }

    private void happen() {
        if (random.nextInt(6) == 0) {
            publish();
        }
        Actor actor = actors.get(random.nextInt(actors.size()));
        if (actor.isReady()) {
            actor.act();
        }
    }

    private void trouble() {
        if (comes(troubles.disturbances())) {
            actors.get(random.nextInt(actors.size())).disturb();
        }
        if (comes(troubles.failures())) {
            anyNode().log().fail(random.nextInt(3) * 0.3);
        }
        if (comes(troubles.losses())) {
            store.lose();
        }
        if (comes(troubles.ages())) {
            store.pass(Duration.ofSeconds(1 + random.nextInt(8)));
        }
        if (comes(troubles.swallowed())) {
            anyNode().source().swallow();
        }
    }

    private boolean comes(int onceIn) {
        return onceIn > 0 && random.nextInt(onceIn) == 0;
    }

    private void publish() {
        Event event = new Event(new EventType(anyType()), Integer.toString(published++));
        if (random.nextInt(8) == 0) {
            nodes.forEach(node -> node.source().pass(event));
        } else {
            var unused = publisher.append(List.of(event)).await().indefinitely();
        }
    }

    private String anyType() {
        String root = List.of("a", "b", "c", "d").get(random.nextInt(4));
        return switch (random.nextInt(3)) {
            case 0 -> root;
            case 1 -> root + ":" + (1 + random.nextInt(2));
            default -> root + ":" + (1 + random.nextInt(2)) + ":" + (random.nextBoolean() ? "x" : "y");
        };
    }

    private void calm() {
        nodes.forEach(node -> node.log().fail(0));
        for (int i = 0; i < 20; i++) {
            publish();
        }
        finish(actors);
    }

    private void finish(List<Actor> all) {
        for (int step = 0; step < CALM && all.stream().anyMatch(Actor::isReady); step++) {
            Actor actor = all.get(random.nextInt(all.size()));
            if (actor.isReady()) {
                actor.act();
            }
        }
        if (all.stream().anyMatch(Actor::isReady)) {
            throw new AssertionError("nobody comes to rest: "
                    + all.stream().filter(Actor::isReady).toList());
        }
    }
}
