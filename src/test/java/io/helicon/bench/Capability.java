package io.helicon.bench;

/** A part of the server that can be measured: it brings the rows and tells them in a table. */
public interface Capability {
    /** The word after {@code bench/run}. */
    String name();

    /** The figures that shape a run, for the head of its table. */
    String conditions(BenchOptions options);

    /** Measures all rows, starting from an empty database. */
    Report measure(Ground ground);
}
