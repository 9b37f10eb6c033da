package io.helicon.stream;

/**
 * What became of an append.
 *
 * @param first the number of its first event
 * @param last the stamp of its last event; all of them have its time
 * @param repeated whether it was there already under its key
 */
public record Appended(long first, Stamp last, boolean repeated) {}
