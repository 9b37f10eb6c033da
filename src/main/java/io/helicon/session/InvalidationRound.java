package io.helicon.session;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** One invalidation on its way: who has not yet said that it has forgotten. */
final class InvalidationRound {
    private final long number;
    private final Set<NodeId> missing = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> all = new CompletableFuture<>();

    /** @param peers at least one */
    InvalidationRound(long number, Set<NodeId> peers) {
        this.number = number;
        missing.addAll(peers);
    }

    long number() {
        return number;
    }

    void acknowledgedBy(NodeId peer) {
        if (missing.remove(peer) && missing.isEmpty()) {
            all.complete(null);
        }
    }

    /** @return done when everybody has acknowledged */
    Uni<Void> complete() {
        return Uni.createFrom().completionStage(all);
    }

    Set<NodeId> missing() {
        return Set.copyOf(missing);
    }
}
