package io.helicon.bench;

/** A part of the server that can be measured: it brings the rows, the frame does the rest. */
public interface Capability {
    /** The word after {@code bench/run}. */
    String name();

    /** Measures all rows, starting from an empty database. */
    void measure(Ground ground);
}
