package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records as Google's cloud reads them. */
class GoogleLinesTest {
    @ParameterizedTest
    @CsvSource({
        "TRACE, DEBUG",
        "FINEST, DEBUG",
        "DEBUG, DEBUG",
        "INFO, INFO",
        "WARN, WARNING",
        "WARNING, WARNING",
        "ERROR, ERROR",
        "SEVERE, ERROR",
        "FATAL, CRITICAL"
    })
    void everyLevelIsOneOfGoogles(String level, String severity) {
        // Given
        LogRecord record = new LogRecord(Level.parse(level), "text");

        // When
        boolean passes = new GoogleLines().isLoggable(record);

        // Then
        assertThat(passes).isTrue();
        assertThat(record.getLevel().getName()).isEqualTo(severity);
    }

    @Test
    void aTraceStandsInTheMessage() {
        // Given
        ExtLogRecord record = new ExtLogRecord(Level.ERROR, "id %s", FormatStyle.PRINTF, "test");
        record.setParameters(new Object[] {"7"});
        record.setThrown(new IllegalStateException("100%"));

        // When
        boolean passes = new GoogleLines().isLoggable(record);

        // Then
        assertThat(passes).isTrue();
        assertThat(record.getThrown()).isNull();
        assertThat(record.getMessage())
                .startsWith("id 7\njava.lang.IllegalStateException: 100%\n\tat io.helicon.runtime.GoogleLinesTest.");
    }
}
