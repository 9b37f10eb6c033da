package io.helicon.event;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what it is told. */
final class RecordingEventMetrics implements EventMetrics {
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger subscriptions = new AtomicInteger();
    private final AtomicInteger delivered = new AtomicInteger();
    private final AtomicInteger gaps = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();

    int connections() {
        return connections.get();
    }

    int subscriptions() {
        return subscriptions.get();
    }

    int delivered() {
        return delivered.get();
    }

    int gaps() {
        return gaps.get();
    }

    int dropped() {
        return dropped.get();
    }

    @Override
    public void heard(boolean recorded) {}

    @Override
    public void delivered(String transport, int events, Duration age) {
        delivered.addAndGet(events);
    }

    @Override
    public void gap(String transport) {
        gaps.incrementAndGet();
    }

    @Override
    public void dropped(String transport) {
        dropped.incrementAndGet();
    }

    @Override
    public void connections(String transport, int change) {
        connections.addAndGet(change);
    }

    @Override
    public void subscriptions(String transport, int change) {
        subscriptions.addAndGet(change);
    }
}
