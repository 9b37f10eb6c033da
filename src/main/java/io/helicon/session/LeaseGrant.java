package io.helicon.session;

import java.time.Instant;
import java.util.Set;

/**
 * An answer to a renewal.
 *
 * @param epoch the node's epoch; a change means: drop the cache
 * @param until when the lease ends, by the store's clock
 * @param peers the other nodes with a live lease
 */
public record LeaseGrant(long epoch, Instant until, Set<NodeId> peers) {
    public LeaseGrant {
        peers = Set.copyOf(peers);
    }
}
