package io.helicon.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.event.DeliverySimulation.Troubles;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DeliverySimulationTest {
    private static final int SEEDS = Integer.getInteger("seeds", 100);
    private static final EventSettings AMPLE = EventSettings.with("outbox-events", "40");

    private static List<String> violations(Troubles troubles, EventSettings settings) {
        return LongStream.range(0, SEEDS)
                .mapToObj(seed -> violations(seed, troubles, settings))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> violations(long seed, Troubles troubles, EventSettings settings) {
        try {
            return new DeliverySimulation(seed, troubles, settings)
                    .run().stream()
                            .map(violation -> "seed " + seed + ": " + violation)
                            .toList();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    @Test
    void everyClientIsToldEverythingOnceAndInOrder() {
        assertThat(violations(Troubles.ALL_BUT_LOSSES, AMPLE)).isEmpty();
    }

    @Test
    void whatTheHistoryLosesIsTold() {
        assertThat(violations(Troubles.ALL, AMPLE.and("history-count", "30").and("history-age", "PT20S")))
                .isEmpty();
    }

    @Test
    void whatASlowReaderIsNotGivenIsTold() {
        assertThat(violations(
                        Troubles.ALL, EventSettings.with("outbox-events", "5").and("overflow", "drop-oldest")))
                .isEmpty();
    }
}
