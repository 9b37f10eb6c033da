package io.helicon.session;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The way between several nodes of one test: quick and sound, until a test makes it slow or lossy, or cuts it. */
final class InMemoryInvalidations implements InvalidationChannel {
    private record Pair(NodeId from, NodeId to) {}

    private final ManualTime time;
    private final Map<NodeId, InvalidationListener> listeners = new HashMap<>();
    private final Set<NodeId> cut = new HashSet<>();
    private final Map<Pair, Instant> lastArrivals = new HashMap<>();
    private Supplier<Duration> delay = () -> Duration.ZERO;
    private BooleanSupplier losing = () -> false;
    private BooleanSupplier losingAcknowledgements = () -> false;
    private int sent;

    InMemoryInvalidations(ManualTime time) {
        this.time = time;
    }

    /** The node hears nothing and tells nothing from now on, and knows it. */
    void cut(NodeId node) {
        if (cut.add(node)) {
            hearDown(listener(node));
        }
    }

    void heal(NodeId node) {
        if (cut.remove(node)) {
            listener(node).up();
        }
    }

    Set<NodeId> nodes() {
        return Set.copyOf(listeners.keySet());
    }

    /** Asked for each invalidation and each node that it goes to. */
    void lose(BooleanSupplier each) {
        losing = each;
    }

    void loseAcknowledgements(BooleanSupplier each) {
        losingAcknowledgements = each;
    }

    /** How long each message takes; between two nodes they never overtake. */
    void slow(Supplier<Duration> each) {
        delay = each;
    }

    /** @return how many invalidations were sent */
    int sent() {
        return sent;
    }

    @Override
    public void listen(NodeId self, InvalidationListener listener) {
        listeners.put(self, listener);
        listener.up();
    }

    @Override
    public Uni<Void> send(Invalidation invalidation) {
        return Uni.createFrom().deferred(() -> sending(invalidation));
    }

    @Override
    public Uni<Void> acknowledge(NodeId self, Invalidation invalidation) {
        return Uni.createFrom().voidItem().invoke(() -> acknowledging(self, invalidation));
    }

    private Uni<Void> sending(Invalidation invalidation) {
        if (cut.contains(invalidation.from())) {
            return Uni.createFrom().failure(new IllegalStateException("cut off"));
        }
        sent++;
        nodes().stream().filter(to -> !losing.getAsBoolean()).forEach(to -> passOn(invalidation, to));
        return Uni.createFrom().voidItem();
    }

    private void passOn(Invalidation invalidation, NodeId to) {
        pass(new Pair(invalidation.from(), to), listener -> hear(listener, invalidation));
    }

    private void acknowledging(NodeId self, Invalidation invalidation) {
        if (!cut.contains(self) && !losingAcknowledgements.getAsBoolean()) {
            pass(new Pair(self, invalidation.from()), listener -> listener.acknowledged(self, invalidation.round()));
        }
    }

    private static void hear(InvalidationListener listener, Invalidation invalidation) {
        listener.invalidated(invalidation).subscribe().with(done -> {}, failure -> {});
    }

    private static void hearDown(InvalidationListener listener) {
        listener.down().subscribe().with(done -> {}, failure -> {});
    }

    private void pass(Pair pair, Consumer<InvalidationListener> message) {
        Instant soonest = time.instant().plus(delay.get());
        Instant arrival = Optional.ofNullable(lastArrivals.get(pair))
                .filter(soonest::isBefore)
                .orElse(soonest);
        lastArrivals.put(pair, arrival);
        Duration wait = Duration.between(time.instant(), arrival);
        if (wait.isZero()) {
            arrive(pair, message);
        } else {
            time.after(wait, () -> arrive(pair, message));
        }
    }

    private void arrive(Pair pair, Consumer<InvalidationListener> message) {
        if (!cut.contains(pair.to())) {
            message.accept(listener(pair.to()));
        }
    }

    private InvalidationListener listener(NodeId node) {
        return Optional.ofNullable(listeners.get(node)).orElseThrow();
    }
}
