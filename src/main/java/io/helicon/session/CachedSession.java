package io.helicon.session;

import java.time.Duration;
import java.time.Instant;

/**
 * A copy of a session in this node's memory.
 *
 * <p>It knows the store's time by the store's time of the last look plus the steady time passed since, and until when
 * the store itself holds the session alive, judged too early rather than too late.
 */
final class CachedSession {
    private final Session session;
    private final Instant seenAt;
    private final long seenNanos;
    private final long generation;
    private volatile long aliveUntil;

    /** @param sentNanos when the look was sent, before the store can have made it */
    CachedSession(Sighting sighting, long sentNanos, long generation) {
        this.session = sighting.session();
        this.seenAt = sighting.seenAt();
        this.seenNanos = sentNanos;
        this.generation = generation;
        this.aliveUntil = sentNanos + sighting.remaining().toNanos();
    }

    long generation() {
        return generation;
    }

    /** @return whether this is what the store has now */
    boolean isCurrent(SlideOutcome stored) {
        return session.id().equals(stored.id()) && session.version() == stored.version();
    }

    /** @return whether the store will hold the session alive for at least {@code margin} more, without this reading */
    boolean aliveFor(long margin, long now) {
        return aliveUntil - now >= margin;
    }

    /** The store has moved the session's end to at least this. */
    void heldUntil(long nanos) {
        if (nanos - aliveUntil > 0) {
            aliveUntil = nanos;
        }
    }

    /** @return the session with its end moved to ttl from now, by the store's clock as it is known here */
    Session read(Duration ttl, long now) {
        return session.expiringAt(seenAt.plusNanos(now - seenNanos).plus(ttl));
    }
}
