package io.helicon.bench;

/** Something simple, measured in the same run, that a row is compared with. */
public interface Reference {
    String name();

    /** Measures now, at saturation with so many callers. */
    Measured measure(int callers);

    /** Calls a second and milliseconds; a negative latency is one the reference does not tell. */
    record Measured(double rate, double median, double p99, long failures) {}
}
