package io.helicon.namespace;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts, for tests to look at. */
public final class RecordingNamespaceMetrics implements NamespaceMetrics {
    private final AtomicInteger reloads = new AtomicInteger();
    private final AtomicInteger rejections = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private volatile String schemas = "";

    @Override
    public void schemas(int good, int broken) {
        schemas = good + " good, " + broken + " broken";
    }

    @Override
    public void reloaded() {
        reloads.incrementAndGet();
    }

    @Override
    public void rejected() {
        rejections.incrementAndGet();
    }

    @Override
    public void retried() {
        retries.incrementAndGet();
    }

    public String schemas() {
        return schemas;
    }

    public int reloads() {
        return reloads.get();
    }

    public int rejections() {
        return rejections.get();
    }

    public int retries() {
        return retries.get();
    }
}
