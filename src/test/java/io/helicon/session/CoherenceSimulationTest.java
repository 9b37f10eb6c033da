package io.helicon.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CoherenceSimulationTest {
    private static final int SEEDS = 150;

    @Test
    void noNodeServesTheOldStateAfterAWriteWasAnsweredWhateverGetsLost() {
        // When
        List<String> violations = LongStream.range(0, SEEDS)
                .mapToObj(CoherenceSimulationTest::violations)
                .flatMap(List::stream)
                .toList();

        // Then
        assertThat(violations).isEmpty();
    }

    @Test
    void theSimulationReadsFromMemoryOften() {
        // Given
        CoherenceSimulation simulation = new CoherenceSimulation(1);

        // When
        List<String> violations = simulation.run();

        // Then
        assertThat(violations).isEmpty();
        assertThat(simulation.hits()).isGreaterThan(simulation.reads() / 10);
    }

    private static List<String> violations(long seed) {
        return new CoherenceSimulation(seed)
                .run().stream()
                        .map(violation -> "seed " + seed + ": " + violation)
                        .toList();
    }
}
