package io.helicon.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryBoundsTest {
    private static final EventSettings GENERAL =
            EventSettings.with("history-count", "100").and("history-age", "PT5M");

    private static HistoryBound bound(String entries, String root) {
        return HistoryBounds.of(GENERAL.and("history-roots", entries).config()).of(root);
    }

    @Test
    void withoutMoreTheGeneralBoundsCount() {
        assertThat(HistoryBounds.of(GENERAL.config()).of("any"))
                .isEqualTo(new HistoryBound(100, Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @CsvSource({
        "500/PT1H30M, 500, PT1H30M",
        "500/, 500, PT5M",
        "/PT90S, 100, PT1M30S",
        "999999999/PT0.006S, 999999999, PT0.006S",
        "7/PT1H, 7, PT1H",
        "7/P1D, 7, PT24H"
    })
    void aRootMayHaveBoundsOfItsOwn(String bounds, int count, Duration age) {
        assertThat(bound("program=" + bounds, "program")).isEqualTo(new HistoryBound(count, age));
        assertThat(bound("program=" + bounds, "programs")).isEqualTo(new HistoryBound(100, Duration.ofMinutes(5)));
    }

    @Test
    void severalRootsAreListed() {
        assertThat(bound("a=1/, b=2/ ,c=3/", "b").count()).isEqualTo(2);
        assertThat(bound("a=1/,=9/,a=b=4/", "").count()).isEqualTo(9);
        assertThat(bound("a=1/,=9/,a=b=4/", "a=b").count()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "program",
                "program=",
                "program=/",
                "program=500",
                "program=0/",
                "program=-1/",
                "program=x/",
                "program=/PT0S",
                "program=/x",
                "program=/5",
                "program=/1h30m",
                "program=/P40000D",
                "program=9999999999/",
                "a:b=5/",
                "program=5/,program=6/"
            })
    void whatCannotBeIsRefusedAndNamed(String entries) {
        assertThatThrownBy(() -> bound(entries, "program"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("history of some roots")
                .hasMessageContaining(entries.substring(entries.lastIndexOf(',') + 1));
    }

    @Test
    void generalBoundsAreCheckedToo() {
        assertThatThrownBy(() -> HistoryBounds.of(
                        EventSettings.with("history-count", "0").config()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HistoryBounds.of(
                        EventSettings.with("history-age", "PT0S").config()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
