package io.helicon.stream;

/**
 * How far a stream reaches.
 *
 * @param oldest the number of the oldest event that is kept; one more than {@code last} when none is
 * @param last the number that was given last, 0 before the first
 */
public record StreamHead(long oldest, long last) {
    /** Of a stream that nobody has appended to. */
    public static final StreamHead NONE = new StreamHead(1, 0);
}
