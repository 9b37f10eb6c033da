package io.helicon.session;

import java.util.Set;

/** An answer to a renewal: the node's epoch (a change means: drop the cache) and the other nodes with a live lease. */
public record LeaseGrant(long epoch, Set<NodeId> peers) {
    public LeaseGrant {
        peers = Set.copyOf(peers);
    }
}
