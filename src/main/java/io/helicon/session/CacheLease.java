package io.helicon.session;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * This node's right to serve sessions from memory.
 *
 * <pre>
 *            renewed                one lease later           not renewed in time, channel down
 *   CLOSED ───────────▶ JOINING ───────────────────▶ OPEN ──────────────────────────────────────▶ CLOSED
 *                                                     │ ▲
 *                                                     └─┘ renewed; with another epoch: a new generation
 * </pre>
 *
 * <p>JOINING lasts until every other node must have read a list of peers that names this one. A generation is a stretch
 * of time over which this node missed no message that mattered; nothing cached outlives its generation. The node lets
 * its lease go a tenth of its length before the store does, which is the difference in clock rates that is borne.
 */
@Singleton
class CacheLease {
    /** When and as what this node may serve; compared by differences, as nanosecond clocks must be. */
    record Hold(long generation, long from, long until) {
        boolean openAt(long now) {
            return now - from >= 0 && now - until < 0;
        }
    }

    private record Peers(Set<NodeId> nodes, long readAt) {}

    private final Leases leases;
    private final NanoClock clock;
    private final NodeId self;
    private final Duration length;
    private final boolean wanted;
    private boolean channelUp;
    private boolean held;
    private long epoch;
    private Instant heldUntil = Instant.EPOCH;
    private volatile Hold hold;
    private volatile Optional<Peers> peers = Optional.empty();

    @Inject
    CacheLease(Leases leases, SessionConfig config) {
        this(leases, config, NanoClock.SYSTEM);
    }

    CacheLease(Leases leases, SessionConfig config, NanoClock clock) {
        this.leases = leases;
        this.clock = clock;
        this.self = NodeId.random();
        this.length = config.cacheLease();
        this.wanted = config.cacheSize() > 0;
        this.hold = new Hold(0, clock.nanos(), clock.nanos());
    }

    NodeId self() {
        return self;
    }

    Hold hold() {
        return hold;
    }

    boolean open() {
        return hold.openAt(clock.nanos());
    }

    /** One beat, a few to a lease: prolongs the lease where there is a right to one, and learns who else holds one. */
    Uni<Void> renew() {
        long sent = clock.nanos();
        return entitled()
                ? leases.renew(self, length)
                        .invoke(grant -> granted(grant, sent))
                        .replaceWithVoid()
                : readPeers().replaceWithVoid();
    }

    /** @return the other nodes that may have copies, from a list that every node in doubt must already be on */
    Uni<Set<NodeId>> peers() {
        long oldest = clock.nanos() - length.toNanos() / 2;
        return peers.filter(known -> known.readAt() - oldest > 0)
                .map(known -> Uni.createFrom().item(known.nodes()))
                .orElseGet(this::readPeers);
    }

    synchronized void channelUp() {
        channelUp = true;
    }

    /** Closes at once; nothing that was cached is ever served again. */
    Uni<Void> channelDown() {
        return leases.giveUp(self, close());
    }

    private synchronized boolean entitled() {
        return wanted && channelUp;
    }

    /** @return the end of the lease that was held */
    private synchronized Instant close() {
        channelUp = false;
        held = false;
        long now = clock.nanos();
        hold = new Hold(hold.generation() + 1, now, now);
        return heldUntil;
    }

    private synchronized void granted(LeaseGrant grant, long sent) {
        peers = Optional.of(new Peers(grant.peers(), sent));
        if (!channelUp) {
            return;
        }
        long now = clock.nanos();
        long until = sent + length.toNanos() / 10 * 9;
        if (!held || now - hold.until() >= 0) {
            hold = new Hold(hold.generation() + 1, now + length.toNanos(), until);
        } else {
            hold = new Hold(hold.generation() + (grant.epoch() == epoch ? 0 : 1), hold.from(), until);
        }
        held = true;
        epoch = grant.epoch();
        heldUntil = grant.until();
    }

    private Uni<Set<NodeId>> readPeers() {
        long sent = clock.nanos();
        return leases.peers(self).invoke(nodes -> peers = Optional.of(new Peers(nodes, sent)));
    }
}
