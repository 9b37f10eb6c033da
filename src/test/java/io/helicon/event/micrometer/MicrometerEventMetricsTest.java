package io.helicon.event.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MicrometerEventMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerEventMetrics metrics = new MicrometerEventMetrics(registry);

    private double count(String name, String tag, String value) {
        return registry.get(name).tag(tag, value).counter().count();
    }

    private double gauge(String name, String transport) {
        return registry.get(name).tag("transport", transport).gauge().value();
    }

    @Test
    void eventsAreCountedByWhetherTheyAreRecorded() {
        // When
        metrics.heard(true);
        metrics.heard(true);
        metrics.heard(false);

        // Then
        assertThat(count("helicon_events_in", "kind", "recorded")).isEqualTo(2);
        assertThat(count("helicon_events_in", "kind", "passing")).isEqualTo(1);
    }

    @Test
    void eachTransportHasFiguresOfItsOwn() {
        // When
        metrics.delivered("sse", 7, Duration.ofMillis(3));
        metrics.delivered("grpc", 1, Duration.ofMillis(4));
        metrics.gap("sse");
        metrics.dropped("grpc");

        // Then
        assertThat(count("helicon_event_deliveries", "transport", "sse")).isEqualTo(7);
        assertThat(count("helicon_event_deliveries", "transport", "grpc")).isEqualTo(1);
        assertThat(count("helicon_event_gaps", "transport", "sse")).isEqualTo(1);
        assertThat(count("helicon_event_drops", "transport", "grpc")).isEqualTo(1);
        assertThat(count("helicon_event_drops", "transport", "sse")).isZero();
        assertThat(registry.get("helicon_event_latency").timer().max(TimeUnit.MILLISECONDS))
                .isEqualTo(4);
    }

    @Test
    void gaugesGoUpAndDown() {
        // When
        metrics.connections("sse", 1);
        metrics.connections("sse", 1);
        metrics.connections("sse", -1);
        metrics.subscriptions("sse", 5);
        metrics.subscriptions("sse", -2);

        // Then
        assertThat(gauge("helicon_event_connections", "sse")).isEqualTo(1);
        assertThat(gauge("helicon_event_subscriptions", "sse")).isEqualTo(3);
    }
}
