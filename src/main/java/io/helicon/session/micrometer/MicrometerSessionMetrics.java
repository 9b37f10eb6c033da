package io.helicon.session.micrometer;

import io.helicon.session.SessionMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.LongStream;

/** Counts under {@code mnemosyned_…}; meters of statements are looked up once a name. */
@Singleton
class MicrometerSessionMetrics implements SessionMetrics {
    /** What is known of one statement. */
    private record Query(Counter runs, Counter errors, Timer duration) {}

    private final MeterRegistry registry;
    private final Counter hits;
    private final Counter misses;
    private final Counter refreshes;
    private final Counter cleanupErrors;
    private final ConcurrentMap<String, Query> queries = new ConcurrentHashMap<>();

    MicrometerSessionMetrics(MeterRegistry registry) {
        this.registry = registry;
        hits = counter("mnemosyned_cache_hits", "Sessions read from memory");
        misses = counter("mnemosyned_cache_misses", "Sessions read from the store");
        refreshes = counter("mnemosyned_cache_refresh", "Slides of read sessions written in batches");
        cleanupErrors = counter("mnemosyned_cleanup_errors", "Sweeps of expired sessions that failed");
    }

    @Override
    public void cacheHit() {
        hits.increment();
    }

    @Override
    public void cacheMiss() {
        misses.increment();
    }

    @Override
    public void cacheRefreshed(int sessions) {
        refreshes.increment(sessions);
    }

    @Override
    public void cleanupFailed() {
        cleanupErrors.increment();
    }

    @Override
    public void queried(String query, long nanos, boolean failed) {
        Query meters = queries.computeIfAbsent(query, this::query);
        meters.runs().increment();
        meters.duration().record(nanos, TimeUnit.NANOSECONDS);
        if (failed) {
            meters.errors().increment();
        }
    }

    @Override
    public void watchConnections(IntSupplier open) {
        Gauge.builder("mnemosyned_storage_postgres_connections", open::getAsInt)
                .description("Open connections to Postgres")
                .strongReference(true)
                .register(registry);
    }

    private Query query(String name) {
        String prefix = "mnemosyned_storage_postgres_";
        return new Query(
                Counter.builder(prefix + "queries").tag("query", name).register(registry),
                Counter.builder(prefix + "errors").tag("query", name).register(registry),
                Timer.builder(prefix + "query_duration")
                        .tag("query", name)
                        .serviceLevelObjectives(buckets())
                        .register(registry));
    }

    private static Duration[] buckets() {
        return LongStream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000)
                .mapToObj(Duration::ofMillis)
                .toArray(Duration[]::new);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}
