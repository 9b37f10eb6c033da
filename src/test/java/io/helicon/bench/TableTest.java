package io.helicon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Call NO_CALL = (caller, outcome) -> {};

    private static final Comparison CHECK = new Comparison("Check", 900, 1_100);

    private final Table table = new Table();

    @Test
    void comparesARowWithTheMeanOfItsReference() {
        // Given
        table.add(result(850, 4, 0));

        // When
        List<String> row = cells(table.render(), 2);

        // Then
        assertThat(row).containsSubsequence("Get hot", "gRPC", "64", "850", "1,000", "20 %", "85 %", "yes", "0");
        assertThat(table.summary()).contains("Aims reached: 1 of 1", "failures: 0 of 1");
    }

    @Test
    void aRateBelowItsAimIsNotReached() {
        // Given
        table.add(result(849, 4, 0));

        // When
        List<String> row = cells(table.render(), 2);

        // Then
        assertThat(row).contains("NO");
        assertThat(table.summary()).contains("Aims reached: 0 of 1");
    }

    @Test
    void aLatencyBeyondItsAimIsNotReached() {
        // Given
        table.add(result(1_000, 11, 0));

        // When
        List<String> row = cells(table.render(), 2);

        // Then
        assertThat(row).contains("NO");
    }

    @Test
    void aRowWithFailuresIsMarkedAndReachesNothing() {
        // Given
        table.add(result(1_000, 4, 7));

        // When
        List<String> row = cells(table.render(), 2);

        // Then
        assertThat(row).contains("**7**", "NO");
    }

    @Test
    void aShareIsJudgedByTheCeilingWhereThereIsOne() {
        // Given
        Result plain = result(850, 4, 0);
        Optional<Comparison> ceiling = Optional.of(new Comparison("of 16", 2_000, 2_000));
        table.add(new Result(
                plain.row(), 64, plain.saturation(), plain.pacedRate(), plain.paced(), CHECK, ceiling, plain.cpu()));

        // When
        List<String> row = cells(table.render(), 2);

        // Then
        assertThat(row).containsSubsequence("85 %", "2,000", "0 %", "43 %", "NO", "0");
    }

    @Test
    void columnsInWhichNothingStandsAreLeftOut() {
        // Given
        table.add(result(850, 4, 0));

        // When
        List<String> headings = cells(table.render(), 0);

        // Then
        assertThat(headings).contains("ratio", "Redis").doesNotContain("ceiling/s", "of it");
    }

    @Test
    void allLinesAreOfOneWidth() {
        // Given
        table.add(result(1_000, 4, 0));
        table.add(64, "gRPC health Check", new Reference.Measured(1_000, 0.1, 0.5, 0));

        // When
        String rendered = table.render();

        // Then
        assertThat(rendered.lines().map(String::length).distinct()).hasSize(1);
        assertThat(cells(rendered, 2)).contains("reference");
        assertThat(cells(rendered, 3)).contains("Get hot");
    }

    private static Result result(double rate, long p99Milliseconds, long failures) {
        Histogram latencies = new Histogram(Measurement.DIGITS);
        latencies.recordValue(p99Milliseconds * 1_000_000);
        Measurement saturation = new Measurement(rate, 100, 0, latencies);
        Measurement paced = new Measurement(rate / 2, 50, failures, latencies);
        Row row = Row.of("Get hot", "gRPC", 4, NO_CALL).aimingAt(Aim.shareWithin(0.85, 10));
        CpuClock cpu = new CpuClock(1, 2, 3, 0, 7);
        return new Result(row, 64, saturation, rate / 2, paced, CHECK, Optional.empty(), cpu);
    }

    private static List<String> cells(String rendered, int line) {
        return Arrays.stream(rendered.lines().toList().get(line).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
