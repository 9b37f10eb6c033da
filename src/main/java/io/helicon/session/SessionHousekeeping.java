package io.helicon.session;

import io.helicon.live.Recurring;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Singleton;
import java.util.List;

/** What the session room does by itself while the server runs: renew its lease, write slides, sweep, end connections. */
@Singleton
public class SessionHousekeeping {
    private static final int BEATS_PER_LEASE = 4;

    private final CacheCoherence coherence;
    private final CacheLease lease;
    private final SlideBook slides;
    private final SessionSweeper sweeper;
    private final LiveSessions live;
    private final SessionConfig config;
    private volatile List<Cancellable> running = List.of();

    SessionHousekeeping(
            CacheCoherence coherence,
            CacheLease lease,
            SlideBook slides,
            SessionSweeper sweeper,
            LiveSessions live,
            SessionConfig config) {
        this.coherence = coherence;
        this.lease = lease;
        this.slides = slides;
        this.sweeper = sweeper;
        this.live = live;
        this.config = config;
    }

    /** Starts; call it when the store is ready, once. */
    public void start() {
        coherence.listen();
        live.heed();
        running = List.of(
                new Recurring("renewing the cache lease", lease::renew)
                        .every(config.cacheLease().dividedBy(BEATS_PER_LEASE)),
                new Recurring("writing slides", slides::flush).every(config.slideInterval()),
                new Recurring("sweeping expired sessions", sweeper::sweep).every(config.ttc()),
                new Recurring("ending connections of ended sessions", live::check).every(config.ttc()));
    }

    /** Stops, and writes the slides that are still noted. */
    public Uni<Void> stop() {
        running.forEach(Cancellable::cancel);
        return slides.flush().eventually(lease::channelDown);
    }
}
