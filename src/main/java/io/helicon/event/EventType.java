package io.helicon.event;

import io.helicon.problem.Problem;

/**
 * A hierarchical name of what an event is about, its parts separated by {@code :}, such as {@code session:started:42}.
 *
 * <p>Never empty. Source: Plasma's event types.
 */
public record EventType(String value) {
    public EventType {
        if (value.isEmpty()) {
            throw Problem.invalid("event type is empty");
        }
    }
}
