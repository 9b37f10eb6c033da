package io.helicon.runtime.plasma;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures are those of Plasma's own table, of its types and in its order. */
class FiguresTest {
    /** As it stands in Plasma's manual, without the descriptions. */
    private static final String TABLE = """
            | go_version          | string    |
            | go_os               | string    |
            | go_arch             | string    |
            | cpu_num             | int       |
            | goroutine_num       | int       |
            | gomaxprocs          | int       |
            | cgo_call_num        | int64     |
            | memory_alloc        | uint64    |
            | memory_total_alloc  | uint64    |
            | memory_sys          | uint64    |
            | memory_lookups      | uint64    |
            | memory_mallocs      | uint64    |
            | memory_frees        | uint64    |
            | memory_stack        | uint64    |
            | heap_alloc          | uint64    |
            | heap_sys            | uint64    |
            | heap_idle           | uint64    |
            | heap_inuse          | uint64    |
            | heap_released       | uint64    |
            | heap_objects        | uint64    |
            | gc_next             | uint64    |
            | gc_last             | uint64    |
            | gc_num              | uint32    |
            | gc_per_second       | float64   |
            | gc_pause_per_second | float64   |
            | gc_pause            | []float64 |
            | connections         | int64     |
            """;

    private record Row(String name, String type) {}

    static Stream<Row> rows() {
        return TABLE.lines()
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Row(cells[1].strip(), cells[2].strip()));
    }

    private static Figures figures() {
        return new Figures(() -> 42, new SimpleMeterRegistry(), Instant::now);
    }

    @Test
    void allOfThemStandInTheOrderOfTheTable() {
        // When
        Map<String, Object> figures = figures().take();

        // Then
        assertThat(figures.keySet())
                .containsExactlyElementsOf(rows().map(Row::name).toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachIsOfItsType(Row row) {
        // Given
        Figures figures = figures();
        Map<String, Object> first = figures.take();

        // When
        Map<String, Object> second = figures.take();

        // Then
        assertThat(List.of(first.get(row.name()), second.get(row.name())))
                .allSatisfy(value -> hasType(value, row.type()));
    }

    private static void hasType(Object value, String type) {
        switch (type) {
            case "string" -> assertThat((String) value).isNotEmpty();
            case "[]float64" -> assertThat((List<?>) value).allMatch(Double.class::isInstance);
            case "float64" -> assertThat((Double) value).isNotNegative();
            default -> assertThat(((Number) value).longValue()).isNotNegative();
        }
    }

    @Test
    void whatTheJvmKnowsIsTold() {
        // Given
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        registry.counter("jvm.gc.memory.allocated").increment(1_000);

        // When
        Map<String, Object> figures = new Figures(() -> 42, registry, Instant::now).take();

        // Then
        assertThat(figures).containsEntry("connections", 42L).containsEntry("memory_total_alloc", 1_000L);
        assertThat(Stream.of("heap_alloc", "heap_sys", "memory_sys", "gc_next", "goroutine_num", "cpu_num"))
                .allSatisfy(name -> assertThat(number(figures, name)).isPositive());
        assertThat((String) figures.get("go_version")).startsWith("java");
    }

    private static long number(Map<String, Object> figures, String name) {
        return ((Number) Objects.requireNonNull(figures.get(name))).longValue();
    }
}
