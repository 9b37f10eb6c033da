package io.helicon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final long START = 5_000;

    private final Schedule schedule = Schedule.atRate(START, 1_000_000, Duration.ofNanos(3_000));

    @Test
    void spacesCallsEvenly() {
        assertThat(schedule.total()).isEqualTo(3);
        assertThat(schedule.dueTime(0)).isEqualTo(START);
        assertThat(schedule.dueTime(2)).isEqualTo(START + 2_000);
    }

    @Test
    void givesEachCallOnceAndNotBeforeItIsDue() {
        assertThat(schedule.take(START)).isZero();
        assertThat(schedule.take(START)).isEqualTo(Schedule.NONE);
        assertThat(schedule.take(START + 5_000)).isEqualTo(1);
        assertThat(schedule.take(START + 5_000)).isEqualTo(2);
        assertThat(schedule.take(START + 5_000)).isEqualTo(Schedule.NONE);
        assertThat(schedule.isEmpty()).isTrue();
    }

    @Test
    void tellsHowManyAreDue() {
        assertThat(schedule.dueBy(START - 1)).isZero();
        assertThat(schedule.dueBy(START)).isEqualTo(1);
        assertThat(schedule.dueBy(START + 999)).isEqualTo(1);
        assertThat(schedule.dueBy(START + 1_000)).isEqualTo(2);
        assertThat(schedule.dueBy(START + 5_000)).isEqualTo(3);
    }

    @Test
    void givesTheRestUpAtOnce() {
        // Given
        long first = schedule.take(START);

        // When
        long rest = schedule.takeRest();

        // Then
        assertThat(first).isZero();
        assertThat(rest).isEqualTo(1);
        assertThat(schedule.isEmpty()).isTrue();
    }
}
