package io.helicon.event;

import io.helicon.problem.Problem;
import java.util.List;

/**
 * A hierarchical name of what an event is about, its parts separated by {@code :}, such as {@code session:started:42}.
 *
 * <p>Of 1 to 1,024 characters (code points); parts may be empty. Source: Plasma's event types.
 */
public record EventType(String value) {
    static final int LIMIT = 1_024;
    private static final String SEPARATOR = ":";

    public EventType {
        if (value.isEmpty()) {
            throw Problem.invalid("event type is empty");
        }
        int length = value.codePointCount(0, value.length());
        if (length > LIMIT) {
            throw Problem.invalid("event type has %d characters, at most %d are taken".formatted(length, LIMIT));
        }
    }

    /** @return its parts, at least one */
    public List<String> parts() {
        return List.of(value.split(SEPARATOR, -1));
    }

    /** @return its first part, by which the history is kept */
    public String root() {
        int end = value.indexOf(SEPARATOR);
        return end < 0 ? value : value.substring(0, end);
    }

    @Override
    public String toString() {
        return value;
    }
}
