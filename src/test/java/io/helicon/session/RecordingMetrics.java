package io.helicon.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Counts, for tests to look at. */
public final class RecordingMetrics implements SessionMetrics {
    private final AtomicInteger hits = new AtomicInteger();
    private final AtomicInteger misses = new AtomicInteger();
    private final AtomicInteger refreshed = new AtomicInteger();
    private final AtomicInteger cleanupFailures = new AtomicInteger();
    private final List<String> queries = new CopyOnWriteArrayList<>();
    private final List<String> failedQueries = new CopyOnWriteArrayList<>();

    @Override
    public void cacheHit() {
        hits.incrementAndGet();
    }

    @Override
    public void cacheMiss() {
        misses.incrementAndGet();
    }

    @Override
    public void cacheRefreshed(int sessions) {
        refreshed.addAndGet(sessions);
    }

    @Override
    public void cleanupFailed() {
        cleanupFailures.incrementAndGet();
    }

    @Override
    public void queried(String query, long nanos, boolean failed) {
        (failed ? failedQueries : queries).add(query);
    }

    @Override
    public void watchConnections(IntSupplier open) {}

    int hits() {
        return hits.get();
    }

    int misses() {
        return misses.get();
    }

    int refreshed() {
        return refreshed.get();
    }

    int cleanupFailures() {
        return cleanupFailures.get();
    }

    public List<String> queries() {
        return queries;
    }

    public List<String> failedQueries() {
        return failedQueries;
    }
}
