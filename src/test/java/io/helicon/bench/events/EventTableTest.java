package io.helicon.bench.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.bench.CpuClock;
import io.helicon.bench.Measurement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class EventTableTest {
    private static final EventAim AIM = new EventAim(500_000, 20);

    private final EventTable table = new EventTable();

    @Test
    void comparesARowWithTheMeanOfItsReference() {
        // Given
        table.add(new EventGroup(List.of(reference(400_000), row(600_000, 19, Account.CLEAN), reference(600_000))));

        // When
        List<String> row = cells(table.render(), 3);

        // Then
        assertThat(row).containsSubsequence("Helicon", "1000", "600,000", "500,000", "40 %", "120 %", "yes", "0");
        assertThat(table.summary()).contains("Aims reached: 1 of 1", "failures: 0", "more than 20 %: 1");
    }

    @Test
    void anAimIsMissedByRateByReferenceByLatencyAndByAnyFailure() {
        // Given
        List<EventRow> rows = List.of(
                row(499_999, 19, Account.CLEAN),
                row(600_000, 21, Account.CLEAN),
                row(600_000, 19, new Account(0, 0, 0, 1)));
        rows.forEach(row -> table.add(new EventGroup(List.of(reference(100_000), row))));
        table.add(new EventGroup(List.of(reference(700_000), row(600_000, 19, Account.CLEAN))));
        table.add(new EventGroup(List.of(row(600_000, 19, Account.CLEAN))));

        // When
        String summary = table.summary();

        // Then
        assertThat(summary).contains("Aims reached: 0 of 5");
    }

    @Test
    void whatWentWrongIsMarked() {
        // Given
        table.add(new EventGroup(List.of(row(600_000, 19, new Account(7, 8, 9, 0)))));

        // When
        List<String> row = cells(table.render(), 2);

        // Then
        assertThat(row).containsSubsequence("NO", "**7**", "**8**", "**9**", "0");
        assertThat(table.summary()).contains("failures: 1");
    }

    @Test
    void idleConnectionsAreJudgedByBothKindsOfMemory() {
        // Given
        Footprint before = new Footprint(100_000, 50_000);
        table.add(new IdleRow("Helicon", 1_000, before, new Footprint(119_900, 61_900), 0, true));
        table.add(new IdleRow("Helicon", 1_000, before, new Footprint(119_900, 62_100), 0, true));
        table.add(new IdleRow("Helicon", 1_000, before, new Footprint(120_100, 61_900), 0, true));
        table.add(new IdleRow("Helicon", 1_000, before, new Footprint(119_900, 61_900), 1, true));

        // When
        String rendered = table.render();

        // Then
        assertThat(cells(rendered, 5)).contains("19.9", "11.9", "yes");
        assertThat(rendered.lines().skip(6)).allMatch(line -> line.contains("NO"));
        assertThat(table.summary()).contains("Aims reached: 1 of 4");
    }

    @Test
    void allLinesOfATableAreOfOneWidth() {
        // Given
        table.add(new EventGroup(List.of(reference(400_000), row(6, 19, Account.CLEAN))));

        // When
        String rendered = table.render();

        // Then
        assertThat(rendered.lines().limit(4).map(String::length).distinct()).hasSize(1);
    }

    private static EventRow reference(double rate) {
        return new EventRow(
                Nchan.NAME, "POST", 1_000, 0, flow(rate, 5), 50_000, true, flow(1, 5), Account.CLEAN, Optional.empty());
    }

    private static EventRow row(double rate, long p99, Account account) {
        return new EventRow(
                "Helicon", "POST", 1_000, 0, flow(rate, 500), 50_000, true, flow(1, p99), account, Optional.of(AIM));
    }

    private static Flow flow(double rate, long p99Milliseconds) {
        Histogram latencies = new Histogram(Measurement.DIGITS);
        latencies.recordValue(p99Milliseconds * 1_000_000);
        return new Flow(new Measurement(rate, 100, 0, latencies), new CpuClock(1, 2, 0, 3, 6), 1);
    }

    private static List<String> cells(String rendered, int line) {
        return Arrays.stream(rendered.lines().toList().get(line).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
