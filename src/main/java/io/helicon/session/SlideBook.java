package io.helicon.session;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which sessions were read since their slides were last written, so that reading costs no write of its own.
 *
 * <p>Bounded: a full book refuses, and the reader slides that session at once. A batch that could not be written stays
 * noted; writing it later is right, since each slide says how long ago the reading was.
 */
@Singleton
class SlideBook {
    private static final int MOST = 200_000;
    private static final int BATCH = 2_000;

    private final Sessions sessions;
    private final SessionCache cache;
    private final SessionMetrics metrics;
    private final NanoClock clock;
    private final Duration ttl;
    private final ConcurrentHashMap<TokenDigest, Long> readAt = new ConcurrentHashMap<>();

    @Inject
    SlideBook(Sessions sessions, SessionCache cache, SessionMetrics metrics, SessionConfig config) {
        this(sessions, cache, metrics, config, NanoClock.SYSTEM);
    }

    SlideBook(Sessions sessions, SessionCache cache, SessionMetrics metrics, SessionConfig config, NanoClock clock) {
        this.sessions = sessions;
        this.cache = cache;
        this.metrics = metrics;
        this.clock = clock;
        this.ttl = config.ttl();
    }

    /** How long the store must hold a session alive for its slide to be certain to arrive in time. */
    static Duration margin(SessionConfig config) {
        return config.slideInterval().multipliedBy(4);
    }

    /** @return false when the book is full */
    boolean note(TokenDigest token) {
        boolean room = readAt.size() < MOST || readAt.containsKey(token);
        if (room) {
            readAt.put(token, clock.nanos());
        }
        return room;
    }

    /** Writes all that is noted, batch by batch. */
    Uni<Void> flush() {
        return Multi.createBy()
                .repeating()
                .uni(this::flushBatch)
                .until(written -> written < BATCH)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Integer> flushBatch() {
        List<Slide> slides = take();
        long sent = clock.nanos();
        return slides.isEmpty()
                ? Uni.createFrom().item(0)
                : sessions.slideAll(slides)
                        .invoke(outcomes -> confirm(slides, outcomes, sent))
                        .onFailure()
                        .invoke(failure -> putBack(slides, sent))
                        .replaceWith(slides.size());
    }

    private List<Slide> take() {
        long now = clock.nanos();
        List<Slide> slides = new ArrayList<>();
        var entries = readAt.entrySet().iterator();
        while (entries.hasNext() && slides.size() < BATCH) {
            var entry = entries.next();
            if (readAt.remove(entry.getKey(), entry.getValue())) {
                slides.add(new Slide(entry.getKey(), Duration.ofNanos(Math.max(0, now - entry.getValue()))));
            }
        }
        return slides;
    }

    private void confirm(List<Slide> slides, List<SlideOutcome> outcomes, long sent) {
        Map<TokenDigest, SlideOutcome> stored =
                outcomes.stream().collect(Collectors.toMap(SlideOutcome::token, Function.identity()));
        slides.forEach(slide -> cache.confirm(slide.token(), Optional.ofNullable(stored.get(slide.token()))));
        slides.stream().filter(slide -> stored.containsKey(slide.token())).forEach(slide -> held(slide, sent));
        metrics.cacheRefreshed(outcomes.size());
    }

    private void held(Slide slide, long sent) {
        cache.held(slide.token(), sent + ttl.minus(slide.age()).toNanos());
    }

    private void putBack(List<Slide> slides, long sent) {
        slides.forEach(
                slide -> readAt.putIfAbsent(slide.token(), sent - slide.age().toNanos()));
    }
}
