package io.helicon.session;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/** One node of a {@link Cluster}: the session room, as the server puts it together. */
final class ClusterNode {
    private final Cluster cluster;
    private final RecordingMetrics metrics = new RecordingMetrics();
    private final RecordingEvents events = new RecordingEvents();
    private final CacheLease lease;
    private final SessionCache cache;
    private final CacheCoherence coherence;
    private final SlideBook slides;
    private final SessionReader reader;
    private final SessionService service;

    ClusterNode(Cluster cluster) {
        this.cluster = cluster;
        ManualTime time = cluster.time();
        SessionConfig config = cluster.config();
        lease = new CacheLease(cluster.leases(), config, time);
        cache = new SessionCache(lease, config, time);
        coherence = new CacheCoherence(cache, lease, cluster.leases(), cluster.channel(), time);
        slides = new SlideBook(cluster.sessions(), cache, metrics, config, time);
        reader = new SessionReader(cluster.sessions(), cache, slides, metrics, config, time);
        service = new SessionService(cluster.sessions(), reader, coherence, events, new TokenSource(), config);
    }

    /** Does what the housekeeping does, in the cluster's time. */
    void beat() {
        again(lease::renew, cluster.config().cacheLease().dividedBy(4));
        again(slides::flush, cluster.config().slideInterval());
    }

    private void again(Supplier<Uni<Void>> task, Duration interval) {
        cluster.time().after(interval, () -> again(task, interval));
        task.get().subscribe().with(done -> {}, failure -> {});
    }

    NodeId id() {
        return lease.self();
    }

    RecordingMetrics metrics() {
        return metrics;
    }

    RecordingEvents events() {
        return events;
    }

    CacheLease lease() {
        return lease;
    }

    SessionCache cache() {
        return cache;
    }

    CacheCoherence coherence() {
        return coherence;
    }

    SlideBook slides() {
        return slides;
    }

    SessionReader reader() {
        return reader;
    }

    SessionService service() {
        return service;
    }
}
