package io.helicon.namespace.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class MicrometerNamespaceMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerNamespaceMetrics metrics = new MicrometerNamespaceMetrics(registry);

    private double count(String name) {
        return registry.get(name).counter().count();
    }

    private double schemas(String state) {
        return registry.get("helicon_schemas").tag("state", state).gauge().value();
    }

    @Test
    void everythingIsCountedUnderItsName() {
        // When
        metrics.schemas(7, 2);
        metrics.reloaded();
        metrics.rejected();
        metrics.rejected();
        metrics.retried();
        metrics.retried();
        metrics.retried();

        // Then
        assertThat(schemas("good")).isEqualTo(7);
        assertThat(schemas("broken")).isEqualTo(2);
        assertThat(count("helicon_schema_reloads")).isEqualTo(1);
        assertThat(count("helicon_namespace_rejections")).isEqualTo(2);
        assertThat(count("helicon_namespace_retries")).isEqualTo(3);
    }
}
