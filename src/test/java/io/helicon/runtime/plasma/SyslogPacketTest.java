package io.helicon.runtime.plasma;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A packet's head. */
class SyslogPacketTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 2026-01-02T03:04:05Z; <0>Jan  2 03:04:05 node plasma[",
                "134; 2026-09-30T23:59:59Z; <134>Sep 30 23:59:59 node plasma[",
                "191; 2026-06-10T00:00:00Z; <191>Jun 10 00:00:00 node plasma["
            })
    void itSaysHowBadWhenWhereAndWho(int priority, Instant now, String expected) {
        // Given
        SyslogPacket packet = new SyslogPacket(priority, "node", "plasma", Clock.fixed(now, ZoneOffset.UTC));

        // When
        String text = packet.of("{}");

        // Then
        assertThat(text).isEqualTo(expected + ProcessHandle.current().pid() + "]: {}");
    }

    @Test
    void everyMonthHasThreeEnglishLetters() {
        // When
        String months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Instant.parse("2026-%02d-10T00:00:00Z".formatted(month)))
                .map(now -> new SyslogPacket(0, "h", "t", Clock.fixed(now, ZoneOffset.UTC)).of(""))
                .map(text -> text.substring(3, 7))
                .collect(Collectors.joining());

        // Then
        assertThat(months).isEqualTo("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec ");
    }

    @Test
    void thisHostHasANameWithoutItsDomain() {
        assertThat(SyslogPacket.thisHost()).isNotEmpty().doesNotContain(".", " ");
    }
}
