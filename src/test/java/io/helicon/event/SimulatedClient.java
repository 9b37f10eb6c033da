package io.helicon.event;

import io.helicon.live.Identity;
import io.helicon.live.ManualLoop;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A client that listens to some types for good, and to others now and then; that reads slowly, is cut off in the middle of
 * what it reads, and comes back on any node.
 */
final class SimulatedClient implements Actor {
    private static final Transport TRANSPORT = new Transport("simulated", true);
    private static final List<String> EXTRAS = List.of("a", "b:2", "c:*:x", "a:1", "d", "b:*", "c:1:y");

    private final DeliverySimulation world;
    private final Random random;
    private final Set<String> core;
    private final ReceivedEvents received;
    private Set<String> wanted;
    private Cursor place = Cursor.NONE;
    private @Nullable Line line;

    SimulatedClient(DeliverySimulation world, Set<String> core) {
        this.world = world;
        this.random = world.random();
        this.core = core;
        this.wanted = core;
        this.received = new ReceivedEvents(new Interest(types(core)));
    }

    private static Set<EventType> types(Set<String> names) {
        return names.stream().map(EventType::new).collect(java.util.stream.Collectors.toSet());
    }

    ReceivedEvents received() {
        return received;
    }

    @Override
    public boolean isReady() {
        return line == null || line.isReady();
    }

    @Override
    public void act() {
        if (line == null) {
            connect();
        } else {
            line.act();
        }
    }

    /** Goes away, or wants something else. */
    @Override
    public void disturb() {
        Line present = line;
        if (present == null) {
            return;
        }
        if (random.nextInt(3) == 0 && !present.loop.isBusy()) {
            change();
            present.loop.enter(() -> present.want(interest()));
        } else if (random.nextBoolean()) {
            leave();
        }
    }

    void leave() {
        Line present = line;
        line = null;
        if (present != null) {
            present.cut();
        }
    }

    private void change() {
        Set<String> next = new HashSet<>(core);
        EXTRAS.stream().filter(extra -> random.nextInt(3) == 0).forEach(next::add);
        wanted = next;
    }

    private Interest interest() {
        Interest interest = new Interest(types(wanted));
        received.mayWant(interest);
        return interest;
    }

    private void connect() {
        SimulatedNode node = world.anyNode();
        ManualLoop loop = node.anyLoop();
        if (!loop.isBusy()) {
            Line made = new Line(node, loop);
            line = made;
            received.connected();
            loop.enter(made::begin);
        }
    }

    private void receive(Notice notice) {
        received.add(notice, place);
        if (!notice.cursor().equals(Cursor.NONE)) {
            place = Cursor.parse(notice.cursor().toString()).orElseThrow();
        }
    }

    /** One connection. */
    private final class Line implements MultiSubscriber<List<Notice>> {
        private final SimulatedNode node;
        private final ManualLoop loop;
        private final Deque<Notice> wire = new ArrayDeque<>();
        private Flow.@Nullable Subscription subscription;
        private @Nullable Listening listening;
        private boolean asked;

        Line(SimulatedNode node, ManualLoop loop) {
            this.node = node;
            this.loop = loop;
        }

        void begin() {
            Listening begun = node.service().listen(Identity.ANONYMOUS, TRANSPORT);
            listening = begun;
            begun.notices().subscribe().withSubscriber(this);
            if (place.equals(Cursor.NONE)) {
                begun.want(interest());
            } else if (random.nextInt(40) == 0) {
                begun.wantFromNowhere(interest());
            } else {
                begun.wantFrom(interest(), place);
            }
        }

        void want(Interest interest) {
            if (listening != null) {
                listening.want(interest);
            }
        }

        boolean isReady() {
            return !wire.isEmpty() || (!asked && !loop.isBusy());
        }

        void act() {
            if (!wire.isEmpty()) {
                receive(wire.remove());
            } else if (subscription != null) {
                asked = true;
                Flow.Subscription to = subscription;
                loop.enter(() -> to.request(1));
            }
        }

        /** On the loop, or from elsewhere. */
        void cut() {
            Flow.Subscription to = subscription;
            if (to != null && (random.nextBoolean() || loop.isBusy())) {
                to.cancel();
            } else if (to != null) {
                loop.enter(to::cancel);
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onItem(List<Notice> batch) {
            asked = false;
            wire.addAll(batch);
        }

        @Override
        public void onFailure(Throwable failure) {
            received.failed(failure);
            end();
        }

        @Override
        public void onCompletion() {
            end();
        }

        private void end() {
            if (line == this) {
                line = null;
            }
        }
    }
}
