package io.helicon.stream;

/**
 * Where and when an event came into its stream.
 *
 * @param number 1, 2, 3, … in each stream, without gaps, never used twice
 * @param millis since the epoch by the clock of the store, never less than that of the event before
 */
public record Stamp(long number, long millis) {}
