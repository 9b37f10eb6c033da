package io.helicon.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A bounded number of sessions in this node's memory, served only while the {@link CacheLease} is open.
 *
 * <p>A load that was under way when its session was invalidated never gets in: a load takes a {@link Ticket} before it
 * asks the store, an invalidation first makes all tickets of that token worthless and then removes the copy, and the
 * ticket is looked at under the same lock of the entry that the removal takes.
 */
@Singleton
class SessionCache {
    private static final int STRIPES = 1 << 12;

    /** The right to cache what a look that starts now will find. */
    record Ticket(TokenDigest token, long generation, long stamp, long sentNanos) {}

    private final Cache<TokenDigest, CachedSession> copies;
    private final AtomicLongArray stamps = new AtomicLongArray(STRIPES);
    private final AtomicLong wipes = new AtomicLong();
    private final CacheLease lease;
    private final NanoClock clock;
    private final long margin;

    @Inject
    SessionCache(CacheLease lease, SessionConfig config) {
        this(lease, config, NanoClock.SYSTEM);
    }

    SessionCache(CacheLease lease, SessionConfig config, NanoClock clock) {
        this.lease = lease;
        this.clock = clock;
        this.margin = SlideBook.margin(config).toNanos();
        this.copies = Caffeine.newBuilder().maximumSize(config.cacheSize()).build();
    }

    /** @return the copy of a session that the store will hold alive until its slide is written, if there is one */
    Optional<CachedSession> lookup(TokenDigest token) {
        CacheLease.Hold hold = lease.hold();
        long now = clock.nanos();
        return hold.openAt(now)
                ? Optional.ofNullable(copies.getIfPresent(token))
                        .filter(copy -> copy.generation() == generation(hold))
                        .filter(copy -> copy.aliveFor(margin, now))
                : Optional.empty();
    }

    Ticket ticket(TokenDigest token) {
        CacheLease.Hold hold = lease.hold();
        long now = clock.nanos();
        long generation = hold.openAt(now) ? generation(hold) : -1;
        return new Ticket(token, generation, stamps.get(stripe(token)), now);
    }

    void put(Ticket ticket, Sighting sighting) {
        if (ticket.generation() >= 0) {
            CachedSession copy = new CachedSession(sighting, ticket.sentNanos(), ticket.generation());
            copies.asMap().compute(ticket.token(), (token, present) -> worthy(ticket) ? copy : present);
        }
    }

    void invalidate(Collection<TokenDigest> tokens) {
        tokens.forEach(this::invalidate);
    }

    /** What is on its way into the map just now would not be met by going through it, so it gets an old generation. */
    void invalidateAll() {
        wipes.incrementAndGet();
        copies.invalidateAll();
    }

    /**
     * The store has told what it has of a session: what was changed behind this node's back goes.
     *
     * @param stored nothing when the session is no more
     */
    void confirm(TokenDigest token, Optional<SlideOutcome> stored) {
        Optional<CachedSession> copy = Optional.ofNullable(copies.getIfPresent(token));
        boolean current = stored.isPresent()
                && copy.map(held -> held.isCurrent(stored.get())).orElse(true);
        if (!current) {
            invalidate(token);
        }
    }

    /** The store holds a session alive until then, at least. */
    void held(TokenDigest token, long until) {
        Optional.ofNullable(copies.getIfPresent(token)).ifPresent(copy -> copy.heldUntil(until));
    }

    private void invalidate(TokenDigest token) {
        stamps.incrementAndGet(stripe(token));
        copies.asMap().remove(token);
    }

    private boolean worthy(Ticket ticket) {
        return stamps.get(stripe(ticket.token())) == ticket.stamp() && generation(lease.hold()) == ticket.generation();
    }

    /** Both only grow, so their sum is the same only while both are. */
    private long generation(CacheLease.Hold hold) {
        return hold.generation() + wipes.get();
    }

    private static int stripe(TokenDigest token) {
        return (int) token.b() & (STRIPES - 1);
    }
}
