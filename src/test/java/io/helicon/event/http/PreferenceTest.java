package io.helicon.event.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/event-stream | 1",
                "text/html, text/event-stream;q=0.5 | 0.5",
                "TEXT/Event-Stream ; Q=0.3 | 0.3",
                "text/*;q=0.2, */*;q=0.1 | 0.2",
                "*/*;q=0.1 | 0.1",
                "text/event-stream;q=0, */* | 0",
                "text/event-stream;q=never | 1",
                "text/event-stream;charset=utf-8;q=0.4 | 0.4",
                "text/event-streams, application/json | -1"
            })
    void readsTheWeightOfTheMostSpecificName(String header, double weight) {
        assertThat(new Preference(header)
                        .of("text/event-stream", "text/*", "*/*")
                        .orElse(-1))
                .isEqualTo(weight);
    }

    @Test
    void saysNothingWithoutAHeader() {
        assertThat(new Preference(null).of("gzip")).isEmpty();
        assertThat(new Preference("").admits("gzip")).isFalse();
    }
}
