package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamespaceTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "restaurants.*=30d|restaurants.*=PT720H",
                "a=1h, b.*=90s|a=PT1H,b.*=PT1M30S",
                "odd=name=500ms|odd=name=PT0.5S"
            })
    void lifetimesAreWrittenAsRoomsReadThem(String text, String normal) {
        assertThat(NamespaceText.LIFETIMES.normalise(text)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "=1h", "a=", "a=soon", "a=0", "a=1h,"})
    void whatIsNoLifetimeIsRefused(String text) {
        assertThatThrownBy(() -> NamespaceText.LIFETIMES.normalise(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereIsAWordForTheEmptyPrefix() {
        assertThat(NamespaceText.PREFIX.normalise("none")).isEmpty();
        assertThat(NamespaceText.PREFIX.normalise("ns:")).isEqualTo("ns:");
    }
}
