package io.helicon.session;

import io.smallrye.mutiny.Uni;

/**
 * The port to the quick way between nodes. Messages may be lost or late, never forged or reordered between two nodes.
 *
 * <p>The protocol above it ({@link CacheCoherence}) is right whatever gets lost; the channel only makes it quick.
 */
public interface InvalidationChannel {
    /** Starts to listen, for as long as the server runs; reconnects by itself. */
    void listen(NodeId self, InvalidationListener listener);

    /** @return done when the channel took the message; fails when it is known not to have */
    Uni<Void> send(Invalidation invalidation);

    /** Tells the sender of an invalidation that this node has forgotten. */
    Uni<Void> acknowledge(NodeId self, Invalidation invalidation);
}
