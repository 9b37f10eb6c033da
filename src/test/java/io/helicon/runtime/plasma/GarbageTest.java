package io.helicon.runtime.plasma;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.runtime.plasma.Garbage.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What collections cost between two looks. */
class GarbageTest {
    private static final Instant START = Instant.parse("2026-11-02T03:04:05Z");

    private static Garbage seen(int seconds, Work young, Work old) {
        return new Garbage(START.plusSeconds(seconds), Map.of("young", young, "old", old), START.plusNanos(5));
    }

    @Test
    void ratesAndPausesAreThoseSinceTheLookBefore() {
        // Given
        Garbage before = seen(0, new Work(10, 100), new Work(1, 50));
        Garbage now = seen(10, new Work(14, 108), new Work(2, 90));

        // When
        Map<String, Object> figures = now.figures(before);

        // Then
        assertThat(figures)
                .containsEntry("gc_num", 16L)
                .containsEntry("gc_per_second", 0.5)
                .containsEntry("gc_pause_per_second", 4.8)
                .containsEntry("gc_pause", List.of(40.0, 2.0, 2.0, 2.0, 2.0))
                .containsEntry("gc_last", START.getEpochSecond() * 1_000_000_000 + 5);
    }

    @Test
    void theFirstLookHasNoRates() {
        // When
        Map<String, Object> figures = seen(0, new Work(10, 100), Work.NONE).figures(Garbage.none());

        // Then
        assertThat(figures)
                .containsEntry("gc_num", 10L)
                .containsEntry("gc_per_second", 0.0)
                .containsEntry("gc_pause", List.of());
    }

    @Test
    void aClockThatStandsStillMakesNoRate() {
        // Given
        Garbage before = seen(0, Work.NONE, Work.NONE);

        // When
        Map<String, Object> figures = seen(0, new Work(1, 5), Work.NONE).figures(before);

        // Then
        assertThat(figures).containsEntry("gc_per_second", 0.0).containsEntry("gc_pause", List.of(5.0));
    }

    @Test
    void asManyPausesAreToldAsGoRemembers() {
        // Given
        Garbage before = seen(0, Work.NONE, Work.NONE);

        // When
        Map<String, Object> figures =
                seen(1, new Work(1_000_000, 2_000_000), new Work(3, 3)).figures(before);

        // Then
        assertThat((List<?>) figures.get("gc_pause")).hasSize(256);
    }

    @Test
    void aCollectionOfThisProcessIsSeenWithItsEnd() {
        // Given
        Garbage before = Garbage.now(Garbage.none(), Instant.now());

        // When
        System.gc();
        Garbage now = Garbage.now(before, Instant.now());

        // Then
        assertThat((Long) now.figures(before).get("gc_num"))
                .isGreaterThan((Long) before.figures(Garbage.none()).get("gc_num"));
        assertThat(now.last()).isAfter(before.last()).isAfter(START);
    }
}
