package io.helicon.event.micrometer;

import io.helicon.event.EventHub;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** {@code helicon_event_queue_depth}: what waits for this node's connections, as of the last second. */
@Singleton
class QueueDepth {
    void show(@Observes StartupEvent event, EventHub hub, MeterRegistry registry) {
        Gauge unused = Gauge.builder("helicon_event_queue_depth", hub, EventHub::depth)
                .description("events that wait for connections of this node")
                .register(registry);
    }
}
