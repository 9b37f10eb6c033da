package io.helicon.runtime;

import io.quarkus.logging.LoggingFilter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Writes records as Google's cloud wants to read them; lets every one pass.
 *
 * <p>Levels have the names of its LogSeverity, whatever library's they were; and a failure's trace stands in the message,
 * as {@code printStackTrace} writes it, for that is where Error Reporting finds it.
 *
 * <p>A filter, because that is where the framework lets a record be seen before it is written.
 */
@LoggingFilter(name = GoogleLines.NAME)
public final class GoogleLines implements Filter {
    static final String NAME = "google-lines";

    /** The message with its parameters, and nothing besides. */
    private static final Formatter MESSAGE = new PatternFormatter("%s");

    private static final Level CRITICAL = new Severity("CRITICAL", 1100);
    private static final Level ERROR = new Severity("ERROR", Level.SEVERE.intValue());
    private static final Level DEBUG = new Severity("DEBUG", Level.FINE.intValue());

    @Override
    public boolean isLoggable(LogRecord record) {
        record.setLevel(named(record.getLevel().intValue()));
        if (record.getThrown() != null && record instanceof ExtLogRecord ours) {
            ours.setMessage(MESSAGE.format(ours) + "\n" + trace(record.getThrown()), FormatStyle.NO_FORMAT);
            ours.setThrown(null);
        }
        return true;
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString().stripTrailing();
    }

    private static Level named(int level) {
        if (level >= CRITICAL.intValue()) {
            return CRITICAL;
        } else if (level >= ERROR.intValue()) {
            return ERROR;
        } else if (level >= Level.WARNING.intValue()) {
            return Level.WARNING;
        }
        return level >= Level.INFO.intValue() ? Level.INFO : DEBUG;
    }

    /** A level by Google's name. */
    private static final class Severity extends Level {
        private static final long serialVersionUID = 1L;

        Severity(String name, int value) {
            super(name, value);
        }
    }
}
