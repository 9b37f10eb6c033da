package io.helicon.session;

import io.smallrye.mutiny.Uni;

/** What an {@link InvalidationChannel} reports; the channel subscribes to what is returned, and logs its failure. */
public interface InvalidationListener {
    /** From now on messages of other nodes arrive. */
    void up();

    /** Messages may have been lost: since when is not known. What must happen at once has, when this returns. */
    Uni<Void> down();

    /** What is named is forgotten when this returns; the acknowledgement is what is left to do. */
    Uni<Void> invalidated(Invalidation invalidation);

    void acknowledged(NodeId by, long round);
}
