package io.helicon.bench.executable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static final List<Edition> EDITIONS = Edition.all(Path.of("helicon-runner"), "-Xmx64m");
    private static final Edition JVM = EDITIONS.get(0);
    private static final Edition NATIVE = EDITIONS.get(1);

    private final SideBySide table =
            new SideBySide(EDITIONS.stream().map(Edition::name).toList());

    @Test
    void showsMedianAndSpreadOfEachEditionNextToEachOther() {
        // Given
        List.of(3_000.0, 2_000.0, 2_500.0).forEach(it -> table.add(Quantity.READY, JVM, it));
        List.of(60.0, 90.0).forEach(it -> table.add(Quantity.READY, NATIVE, it));

        // When
        List<String> cells = cells(Quantity.READY);

        // Then
        assertThat(cells)
                .containsExactly(
                        "ready, files in memory",
                        "ms",
                        "2,500.0 (2,000.0 - 3,000.0)",
                        "75.0 (60.0 - 90.0)",
                        "3 %",
                        "< 100",
                        "yes");
    }

    @Test
    void judgesTheNativeEditionByItsMedian() {
        // Given
        table.add(Quantity.RESIDENT_IDLE, JVM, 200);
        List.of(79.0, 80.0, 81.0).forEach(it -> table.add(Quantity.RESIDENT_IDLE, NATIVE, it));

        // When
        List<String> cells = cells(Quantity.RESIDENT_IDLE);

        // Then
        assertThat(cells).endsWith("< 80", "NO");
        assertThat(table.summary()).contains("Aims reached: 0 of 1");
    }

    @Test
    void judgesNothingThatIsNotKnown() {
        // Given
        table.add(Quantity.IMAGE, NATIVE, Double.NaN);
        table.remark("No image.");

        // When
        String summary = table.summary();

        // Then
        assertThat(summary).contains("Aims reached: 0 of 0").endsWith("No image.");
        assertThat(table.render()).doesNotContain(Quantity.IMAGE.title());
    }

    @Test
    void marksFailuresAndTooMuchOfOthers() {
        // Given
        table.add(Quantity.GRPC_RATE, NATIVE, 1_000);
        table.fail(Quantity.GRPC_RATE, 7);
        table.disturb(0.1);
        table.disturb(0.5);

        // When
        List<String> cells = cells(Quantity.GRPC_RATE);

        // Then
        assertThat(cells).endsWith("**7**");
        assertThat(table.summary()).contains("deliveries: 7", "0.50 cores", "too much");
    }

    private List<String> cells(Quantity quantity) {
        return table.render()
                .lines()
                .filter(line -> line.startsWith("| " + quantity.title()))
                .flatMap(line -> Arrays.stream(line.split("\\|")))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}
