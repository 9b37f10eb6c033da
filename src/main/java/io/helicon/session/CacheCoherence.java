package io.helicon.session;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes a write visible on every node before it is answered.
 *
 * <pre>
 *   write committed
 *     │ forget here
 *     │ tell all nodes with a live lease ──▶ each forgets, then acknowledges
 *     │ all acknowledged ─────────────────────────────────────────────▶ answer
 *     │ some did not in time, or could not be told:
 *     │   raise their epochs in the store, wait until their present leases have ended ──▶ answer
 * </pre>
 *
 * <p>A node that could not be told either fails to renew its lease, and serves nothing more from memory, or renews it,
 * learns its new epoch, and starts with an empty memory. The whole argument is in docs/session-cache.md.
 */
@Singleton
class CacheCoherence implements InvalidationListener {
    /** How long other nodes have to acknowledge before their leases are waited for. */
    static final Duration PATIENCE = Duration.ofMillis(200);

    private final SessionCache cache;
    private final CacheLease lease;
    private final Leases leases;
    private final InvalidationChannel channel;
    private final ScheduledExecutorService timer;
    private final AtomicLong rounds = new AtomicLong();
    private final ConcurrentMap<Long, InvalidationRound> open = new ConcurrentHashMap<>();

    @Inject
    CacheCoherence(SessionCache cache, CacheLease lease, Leases leases, InvalidationChannel channel) {
        this(cache, lease, leases, channel, Infrastructure.getDefaultWorkerPool());
    }

    /** @param timer what patience and leases are waited for on */
    CacheCoherence(
            SessionCache cache,
            CacheLease lease,
            Leases leases,
            InvalidationChannel channel,
            ScheduledExecutorService timer) {
        this.cache = cache;
        this.lease = lease;
        this.leases = leases;
        this.channel = channel;
        this.timer = timer;
    }

    void listen() {
        channel.listen(lease.self(), this);
    }

    /** @return done when no node will serve what it had cached of these sessions */
    Uni<Void> forget(List<TokenDigest> tokens) {
        cache.invalidate(tokens);
        return tokens.isEmpty() ? done() : lease.peers().chain(peers -> tell(tokens, peers));
    }

    @Override
    public void up() {
        lease.channelUp();
    }

    @Override
    public Uni<Void> down() {
        return lease.channelDown();
    }

    @Override
    public Uni<Void> invalidated(Invalidation invalidation) {
        if (invalidation.from().equals(lease.self())) {
            return done();
        }
        if (invalidation.tokens().isEmpty()) {
            cache.invalidateAll();
        } else {
            cache.invalidate(invalidation.tokens());
        }
        return channel.acknowledge(lease.self(), invalidation);
    }

    @Override
    public void acknowledged(NodeId by, long round) {
        InvalidationRound waiting = open.get(round);
        if (waiting != null) {
            waiting.acknowledgedBy(by);
        }
    }

    private Uni<Void> tell(List<TokenDigest> tokens, Set<NodeId> peers) {
        if (peers.isEmpty()) {
            return done();
        }
        InvalidationRound round = new InvalidationRound(rounds.incrementAndGet(), peers);
        open.put(round.number(), round);
        return channel.send(new Invalidation(lease.self(), round.number(), tokens))
                .chain(round::complete)
                .plug(this::withinPatience)
                .onFailure()
                .recoverWithUni(failure -> outdate(round))
                .eventually(() -> open.remove(round.number()));
    }

    private Uni<Void> withinPatience(Uni<Void> acknowledged) {
        return acknowledged.ifNoItem().after(PATIENCE).on(timer).fail();
    }

    private Uni<Void> outdate(InvalidationRound round) {
        return leases.outdate(round.missing()).chain(this::pause);
    }

    private Uni<Void> pause(Duration remaining) {
        return remaining.isZero() || remaining.isNegative()
                ? done()
                : Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .onExecutor(timer)
                        .by(remaining);
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
