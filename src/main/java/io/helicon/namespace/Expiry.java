package io.helicon.namespace;

import java.time.Duration;

/**
 * When a document that is written shall end by itself.
 *
 * @param after it was written; counts for {@link Kind#AFTER} alone
 */
public record Expiry(Kind kind, Duration after) {
    /** Not at all. */
    public static final Expiry NEVER = new Expiry(Kind.NEVER, Duration.ZERO);

    /** When it would have ended without this write; not at all if there was none. */
    public static final Expiry KEEP = new Expiry(Kind.KEEP, Duration.ZERO);

    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** Which of the three. */
    public enum Kind {
        NEVER,
        KEEP,
        AFTER
    }

    /** @param duration from 1 ms to 36,500 days */
    public static Expiry after(Duration duration) {
        if (duration.toMillis() < 1 || duration.compareTo(LONGEST) > 0) {
            throw NamespaceProblem.of(Mistake.INVALID_REQUEST, "a time to live is from 1 ms to 36500 days");
        }
        return new Expiry(Kind.AFTER, duration);
    }
}
