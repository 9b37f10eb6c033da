package io.helicon.runtime.plasma;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines as Go's package log writes them, flag by flag. */
class GoLogTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-02T03:04:05.678901234Z"), ZoneId.of("Asia/Tokyo"));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "0, metrics{}",
                "1, metrics2026/11/02 {}",
                "2, metrics12:04:05 {}",
                "3, metrics2026/11/02 12:04:05 {}",
                "4, metrics12:04:05.678901 {}",
                "5, metrics2026/11/02 12:04:05.678901 {}",
                "6, metrics12:04:05.678901 {}",
                "32, metrics{}",
                "36, metrics03:04:05.678901 {}",
                "35, metrics2026/11/02 03:04:05 {}"
            })
    void aLineBeginsWithPrefixAndTimeAsTheFlagsSay(int flags, String expected) {
        // When
        String line = new GoLog("metrics", flags, CLOCK).line("{}");

        // Then
        assertThat(line).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "8, io/helicon/runtime/plasma/GoLog[.]java:[0-9]+: text",
        "16, GoLog[.]java:[0-9]+: text",
        "24, GoLog[.]java:[0-9]+: text",
        "17, 2026/11/02 GoLog[.]java:[0-9]+: text"
    })
    void theFileComesBeforeTheText(int flags, String expected) {
        // When
        String line = new GoLog("", flags, CLOCK).line("text");

        // Then
        assertThat(line).matches(expected);
    }

    @Test
    void theDayIsThatOfTheZone() {
        // Given
        Clock late = Clock.fixed(Instant.parse("2026-11-02T20:00:00Z"), ZoneId.of("Asia/Tokyo"));

        // When
        String line = new GoLog("", GoLog.DATE, late).line("text");

        // Then
        assertThat(line).isEqualTo("2026/11/03 text");
    }
}
