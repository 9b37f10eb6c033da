package io.helicon.session;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads sessions, from memory where this node may, from the store where not.
 *
 * <p>Each reading slides the session: noted in the {@link SlideBook} where the store holds the session long enough for
 * the batch to arrive, written at once where it does not.
 */
@Singleton
class SessionReader {
    private final Sessions sessions;
    private final SessionCache cache;
    private final SlideBook slides;
    private final SessionMetrics metrics;
    private final NanoClock clock;
    private final Duration ttl;
    private final Duration margin;

    @Inject
    SessionReader(
            Sessions sessions, SessionCache cache, SlideBook slides, SessionMetrics metrics, SessionConfig config) {
        this(sessions, cache, slides, metrics, config, NanoClock.SYSTEM);
    }

    SessionReader(
            Sessions sessions,
            SessionCache cache,
            SlideBook slides,
            SessionMetrics metrics,
            SessionConfig config,
            NanoClock clock) {
        this.sessions = sessions;
        this.cache = cache;
        this.slides = slides;
        this.metrics = metrics;
        this.clock = clock;
        this.ttl = config.ttl();
        this.margin = SlideBook.margin(config);
    }

    Uni<Session> get(AccessToken token) {
        TokenDigest digest = token.digest();
        return cache.lookup(digest)
                .filter(copy -> slides.note(digest))
                .map(this::fromMemory)
                .orElseGet(() -> fromStore(token, digest));
    }

    Uni<Boolean> exists(AccessToken token) {
        TokenDigest digest = token.digest();
        return cache.lookup(digest).map(copy -> Uni.createFrom().item(true)).orElseGet(() -> sessions.exists(digest));
    }

    private Uni<Session> fromMemory(CachedSession copy) {
        metrics.cacheHit();
        return Uni.createFrom().item(copy.read(ttl, clock.nanos()));
    }

    private Uni<Session> fromStore(AccessToken token, TokenDigest digest) {
        metrics.cacheMiss();
        SessionCache.Ticket ticket = cache.ticket(digest);
        return sessions.find(token)
                .chain(found -> slid(found, token))
                .map(found -> found.orElseThrow(SessionNotFound::new))
                .invoke(sighting -> cache.put(ticket, sighting))
                .map(sighting -> sighting.slidBy(ttl));
    }

    private Uni<Optional<Sighting>> slid(Optional<Sighting> found, AccessToken token) {
        boolean mayWait = found.map(sighting -> sighting.remaining().compareTo(margin) >= 0)
                .orElse(true);
        return found.isEmpty() || (mayWait && slides.note(token.digest()))
                ? Uni.createFrom().item(found)
                : sessions.slide(token);
    }
}
