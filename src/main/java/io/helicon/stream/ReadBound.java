package io.helicon.stream;

/** How much is read at once: so many events, and no more than so many bytes but one event at least. */
public record ReadBound(int events, long bytes) {}
