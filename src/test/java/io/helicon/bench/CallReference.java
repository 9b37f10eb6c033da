package io.helicon.bench;

import java.time.Duration;

/** A call to the server itself, made with the same load generator as the rows. */
public record CallReference(String name, Call call, Duration time) implements Reference {
    @Override
    public Measured measure(int callers) {
        Measurement measurement = ClosedLoop.run(call, callers, time);
        return new Measured(
                measurement.rate(),
                measurement.millisecondsAt(50),
                measurement.millisecondsAt(99),
                measurement.failures());
    }
}
