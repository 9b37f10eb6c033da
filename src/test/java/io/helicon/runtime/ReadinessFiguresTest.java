package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The gauges say what the probes find. */
class ReadinessFiguresTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicReference<ProbeResult> found = new AtomicReference<>(ProbeResult.ok());
    private final ReadinessFigures figures = new ReadinessFigures(new Readiness(List.of(new Store(found))), registry);

    private record Store(AtomicReference<ProbeResult> found) implements Probe {
        @Override
        public String name() {
            return "store";
        }

        @Override
        public Uni<ProbeResult> check() {
            return Uni.createFrom().item(found.get());
        }
    }

    @Test
    void aNodeThatHasNotAskedYetIsNotReady() {
        assertThat(registry.get("helicon_ready").gauge().value()).isZero();
    }

    @Test
    void whatIsUpIsOne() {
        // When
        ask();

        // Then
        assertThat(registry.get("helicon_ready").gauge().value()).isEqualTo(1);
        assertThat(storeIsUp()).isEqualTo(1);
    }

    @Test
    void whatGoesDownIsZero() {
        // Given
        ask();
        found.set(ProbeResult.down("away"));

        // When
        ask();

        // Then
        assertThat(registry.get("helicon_ready").gauge().value()).isZero();
        assertThat(storeIsUp()).isZero();
    }

    @Test
    void whatANodeCanDoWithoutLeavesItReady() {
        // Given
        found.set(ProbeResult.impaired("a peer is down"));

        // When
        ask();

        // Then
        assertThat(registry.get("helicon_ready").gauge().value()).isEqualTo(1);
        assertThat(storeIsUp()).isZero();
    }

    private void ask() {
        figures.ask().await().atMost(LIMIT);
    }

    private double storeIsUp() {
        return registry.get("helicon_probe_up").tag("probe", "store").gauge().value();
    }
}
