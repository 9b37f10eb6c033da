package io.helicon.session;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * The port to the table of nodes that may serve sessions from memory, kept beside the sessions themselves.
 *
 * <p>It is reachable whenever a write is, which is what makes it the last word where messages between nodes fail. All
 * times are the store's.
 */
public interface Leases {
    /** Registers this node or prolongs its lease: the row is live for {@code length} from the moment of the write. */
    Uni<LeaseGrant> renew(NodeId node, Duration length);

    /** @return all other nodes whose lease is live */
    Uni<Set<NodeId>> peers(NodeId node);

    /**
     * Makes nodes drop what they have cached, at the latest when their present lease ends: raises their epochs.
     *
     * @return how long the longest of their present leases still runs; zero when none is live
     */
    Uni<Duration> outdate(Set<NodeId> nodes);

    /**
     * Ends this node's lease, so that nobody waits for it.
     *
     * @param until the end of the lease that is meant: one that was renewed since is left, however late this arrives
     */
    Uni<Void> giveUp(NodeId node, Instant until);
}
