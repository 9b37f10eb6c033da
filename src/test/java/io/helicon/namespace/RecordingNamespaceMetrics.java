package io.helicon.namespace;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts for a test. */
final class RecordingNamespaceMetrics implements NamespaceMetrics {
    private final AtomicInteger rejections = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();

    int rejections() {
        return rejections.get();
    }

    int retries() {
        return retries.get();
    }

    @Override
    public void schemas(int good, int broken) {}

    @Override
    public void reloaded() {}

    @Override
    public void rejected() {
        int unused = rejections.incrementAndGet();
    }

    @Override
    public void retried() {
        int unused = retries.incrementAndGet();
    }
}
