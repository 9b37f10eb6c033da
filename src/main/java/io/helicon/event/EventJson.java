package io.helicon.event;

import java.util.List;

/**
 * The port that reads events as JSON: {@code {"meta":{"type":…},"data":…}}.
 *
 * <p>What it returns as data is the text that was given, byte for byte, but on one line: a line break between two tokens
 * becomes a blank, and blanks around the value are left out. Whatever is not exactly of this form fails with a {@link
 * io.helicon.problem.Problem} that says what is wrong, and where.
 */
public interface EventJson {
    /** How many events may come in one text. */
    int MOST = 10_000;

    /** How deep data may be nested. */
    int DEEPEST = 512;

    /**
     * @param text one event, or an array of events, in UTF-8
     * @throws io.helicon.problem.Problem TOO_LARGE for more than {@link #MOST} events
     */
    List<Event> read(byte[] text);

    /**
     * @param text one event a line, in UTF-8; blank lines are nothing
     * @throws io.helicon.problem.Problem TOO_LARGE for more than {@link #MOST} events
     */
    List<Event> readLines(byte[] text);

    /** @return the data of an event, given as any JSON text */
    String readData(String text);
}
