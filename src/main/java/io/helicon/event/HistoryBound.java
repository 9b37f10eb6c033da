package io.helicon.event;

import java.time.Duration;

/** How much of one root the history keeps: about so many of its latest events, and about none that is older. */
public record HistoryBound(int count, Duration age) {
    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** @throws IllegalArgumentException that says what cannot be */
    public HistoryBound {
        if (count < 1) {
            throw new IllegalArgumentException("a history keeps at least 1 event, not " + count);
        }
        if (age.toMillis() < 1 || age.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a history keeps events for 1 ms to " + LONGEST.toDays() + " days");
        }
    }
}
