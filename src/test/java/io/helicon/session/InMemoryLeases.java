package io.helicon.session;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Leases in a map, by a clock that a test may set. */
final class InMemoryLeases implements Leases {
    private record Row(long epoch, Instant until) {}

    private final Map<NodeId, Row> rows = new HashMap<>();
    private final ManualTime time;
    private final StoreLine line;

    InMemoryLeases(ManualTime time) {
        this.time = time;
        this.line = new StoreLine(time);
    }

    StoreLine line() {
        return line;
    }

    @Override
    public Uni<LeaseGrant> renew(NodeId node, Duration length) {
        return step(() -> renewed(node, length));
    }

    @Override
    public Uni<Set<NodeId>> peers(NodeId node) {
        return step(() -> others(node));
    }

    @Override
    public Uni<Duration> outdate(Set<NodeId> nodes) {
        return step(() -> nodes.stream()
                .filter(this::isLive)
                .map(this::raised)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO));
    }

    @Override
    public Uni<Void> giveUp(NodeId node, Instant until) {
        return step(() -> givenUp(node, until)).replaceWithVoid();
    }

    private boolean givenUp(NodeId node, Instant until) {
        boolean meant = rows.containsKey(node) && !row(node).until().isAfter(until);
        return meant && rows.remove(node) != null;
    }

    private LeaseGrant renewed(NodeId node, Duration length) {
        long epoch = rows.containsKey(node) ? row(node).epoch() : 0;
        Row renewed = new Row(epoch, time.instant().plus(length));
        rows.put(node, renewed);
        return new LeaseGrant(epoch, renewed.until(), others(node));
    }

    private Set<NodeId> others(NodeId node) {
        return rows.keySet().stream()
                .filter(this::isLive)
                .filter(other -> !other.equals(node))
                .collect(Collectors.toSet());
    }

    private Duration raised(NodeId node) {
        Row row = row(node);
        rows.put(node, new Row(row.epoch() + 1, row.until()));
        return Duration.between(time.instant(), row.until());
    }

    private boolean isLive(NodeId node) {
        return rows.containsKey(node) && row(node).until().isAfter(time.instant());
    }

    private Row row(NodeId node) {
        return Objects.requireNonNull(rows.get(node));
    }

    private <T> Uni<T> step(Supplier<T> work) {
        return line.step(() -> atomic(work));
    }

    private synchronized <T> T atomic(Supplier<T> work) {
        return work.get();
    }
}
