package io.helicon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class ClimbTest {
    private static final BenchOptions OPTIONS = BenchOptions.parse(List.of("-rates", "500,1000,4000,8000"));
    private static final Row ROW = Row.of("Get", "REST", 8, (caller, outcome) -> {});
    private static final Climb.Promise PROMISE = new Climb.Promise(1_000, 5);

    private final Ladder ladder = new Ladder();

    @Test
    void climbsToTheFirstRateThatIsTooMuch() {
        // Given
        Climb climb = climb(2_000, 4, 0);

        // When
        climb.measure(8, PROMISE, List.of(ROW));

        // Then
        assertThat(column("due/s")).containsExactly("500", "1,000", "4,000");
        assertThat(column("answered/s")).containsExactly("500", "1,000", "2,000");
        assertThat(column("kept up")).containsExactly("yes", "yes", "no");
    }

    @Test
    void aPromiseIsJudgedAtItsRateAlone() {
        // Given
        Climb climb = climb(2_000, 4, 0);

        // When
        climb.measure(8, PROMISE, List.of(ROW));

        // Then
        assertThat(column("aim")).containsExactly("", "p99 < 5 ms", "");
        assertThat(column("reached")).containsExactly("", "yes", "");
        assertThat(ladder.summary()).contains("aims reached: 1 of 1", "kept up: 2 of 3");
    }

    @Test
    void aLatencyBeyondThePromiseIsNotReached() {
        // Given
        Climb climb = climb(2_000, 6, 0);

        // When
        climb.measure(8, PROMISE, List.of(ROW));

        // Then
        assertThat(column("reached")).containsExactly("", "NO", "");
    }

    @Test
    void failuresAreMarkedAndEndTheClimb() {
        // Given
        Climb climb = climb(9_000, 4, 3);

        // When
        climb.measure(8, PROMISE, List.of(ROW));

        // Then
        assertThat(column("failed")).containsExactly("**3**");
        assertThat(column("kept up")).containsExactly("no");
    }

    @Test
    void leavesOutRowsThatNobodyAskedFor() {
        // Given
        BenchOptions others = BenchOptions.parse(List.of("-rows", "put"));
        Climb climb = new Climb(others, () -> new CpuClock(0, 0, 0, 0, 0), ladder, steps(9_000, 4, 0));

        // When
        climb.measure(8, PROMISE, List.of(ROW));

        // Then
        assertThat(ladder.summary()).contains("0 of 0");
    }

    private Climb climb(double capacity, long p99Milliseconds, long failures) {
        return new Climb(
                OPTIONS, () -> new CpuClock(1, 2, 3, 4, 10), ladder, steps(capacity, p99Milliseconds, failures));
    }

    private static Climb.Step steps(double capacity, long p99Milliseconds, long failures) {
        Histogram latencies = new Histogram(Measurement.DIGITS);
        latencies.recordValue(p99Milliseconds * 1_000_000);
        return (call, callers, rate, time) -> new Measurement(Math.min(rate, capacity), 100, failures, latencies);
    }

    private List<String> column(String heading) {
        List<List<String>> lines = ladder.render().lines().map(ClimbTest::cells).toList();
        int column = lines.get(0).indexOf(heading);
        return lines.stream().skip(2).map(line -> line.get(column)).toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }
}
