package io.helicon.bench;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Measures rows in open loops at rising rates, each row until a rate is more than the server keeps up with. */
public final class Climb {
    private final BenchOptions options;
    private final Supplier<CpuClock> cpu;
    private final Ladder ladder;
    private final Step step;

    Climb(BenchOptions options, Supplier<CpuClock> cpu, Ladder ladder, Step step) {
        this.options = options;
        this.cpu = cpu;
        this.ladder = ladder;
        this.step = step;
    }

    /** Those of the rows that the options ask for; the promise holds for each of them. */
    public void measure(int callers, Promise promise, List<Row> rows) {
        rows.stream().filter(options::wants).forEach(row -> climb(callers, promise, row));
    }

    private void climb(int callers, Promise promise, Row row) {
        for (int rate : options.numbers("rates")) {
            Rung rung = measure(row, callers, rate, promise.at(rate));
            ladder.add(rung);
            if (!rung.isKeptUp()) {
                return;
            }
        }
    }

    private Rung measure(Row row, int callers, int rate, OptionalDouble promise) {
        CpuClock started = cpu.get();
        Measurement measured = step.run(row.call(), callers, rate, options.time());
        Rung rung = new Rung(row, callers, rate, measured, cpu.get().since(started), promise);
        Progress.say(
                "%s %s at %,d/s: p99 %s ms%s",
                row.name(),
                row.wire(),
                rate,
                Figures.milliseconds(measured.millisecondsAt(99)),
                rung.isKeptUp() ? "" : ", more than it keeps up with");
        return rung;
    }

    /** One open loop. */
    @FunctionalInterface
    interface Step {
        Measurement run(Call call, int callers, double rate, Duration time);
    }

    /** A p99 in milliseconds that was promised for one rate. */
    public record Promise(int rate, double p99Milliseconds) {
        OptionalDouble at(int other) {
            return other == rate ? OptionalDouble.of(p99Milliseconds) : OptionalDouble.empty();
        }
    }
}
