package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.wire.DurationText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of the command line, and how durations are written there. */
class CommandLineTest {
    @Test
    void booleansMayStandAlone() {
        assertThat(CommandLine.parse("-grpc.debug", "-port", "1").flags())
                .containsExactlyInAnyOrderEntriesOf(Map.of("grpc.debug", "true", "port", "1"));
        assertThat(CommandLine.parse("--grpc.debug", "false").flags()).containsEntry("grpc.debug", "false");
        assertThat(CommandLine.parse("-help").help()).isTrue();
        assertThat(CommandLine.parse("--version").version()).isTrue();
        assertThat(CommandLine.parse("-healthcheck", "-port=1").healthcheck()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "24m,PT24M",
        "1h30m,PT1H30M",
        "500ms,PT0.5S",
        "7d,PT168H",
        "1.5s,PT1.5S",
        "0,PT0S",
        "2w,PT336H",
        "1us,PT0.000001S"
    })
    void durationsAreWrittenAsPeopleWriteThem(String text, String duration) {
        assertThat(DurationText.parse(text)).hasToString(duration);
    }
}
