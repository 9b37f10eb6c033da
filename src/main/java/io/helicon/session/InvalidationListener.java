package io.helicon.session;

/** What an {@link InvalidationChannel} reports. Called one at a time; must not block. */
public interface InvalidationListener {
    /** From now on messages of other nodes arrive. */
    void up();

    /** Messages may have been lost: since when is not known. */
    void down();

    void invalidated(Invalidation invalidation);

    void acknowledged(NodeId by, long round);
}
