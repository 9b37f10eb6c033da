package io.helicon.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Measures rows with their reference before, between and after them, since the machine's speed drifts. */
public final class Interleaving {
    private static final Duration SHORTEST_WARM_UP = Duration.ofMillis(200);

    private final BenchOptions options;
    private final Supplier<CpuClock> cpu;
    private final Table table;

    Interleaving(BenchOptions options, Supplier<CpuClock> cpu, Table table) {
        this.options = options;
        this.cpu = cpu;
        this.table = table;
    }

    /** Measures those of the rows that the options ask for and adds them to the table. */
    public void measure(int callers, Reference reference, List<Row> rows) {
        measure(callers, new Yardsticks(reference, Optional.empty()), rows);
    }

    /** The same with a ceiling besides. */
    public void measure(int callers, Yardsticks yardsticks, List<Row> rows) {
        List<Row> wanted = rows.stream().filter(options::wants).toList();
        if (wanted.isEmpty()) {
            return;
        }
        Yardsticks.Readings before = read(callers, yardsticks);
        for (Row row : wanted) {
            before = measure(callers, yardsticks, before, row);
        }
    }

    private Yardsticks.Readings measure(int callers, Yardsticks yardsticks, Yardsticks.Readings before, Row row) {
        Progress.say("%s %s, %d callers", row.name(), row.wire(), callers);
        Measurement warmed = ClosedLoop.run(row.call(), callers, warmUp());
        CpuClock started = cpu.get();
        Measurement saturation = ClosedLoop.run(row.call(), callers, options.time());
        CpuClock used = cpu.get().since(started);
        // A row that never succeeds still gets an open loop, slow enough to end.
        double rate = Math.max(1, options.openLoopShare() * saturation.rate());
        Measurement paced = OpenLoop.run(row.call(), callers, rate, options.time());
        Yardsticks.Readings after = read(callers, yardsticks);
        Comparison reference = yardsticks.reference(before, after);
        Optional<Comparison> ceiling = yardsticks.ceiling(before, after);
        table.add(new Result(row, callers, saturation, rate, paced, reference, ceiling, used));
        Progress.say("   %,.0f/s (%,.0f/s during its warm-up)", saturation.rate(), warmed.rate());
        return after;
    }

    private Yardsticks.Readings read(int callers, Yardsticks yardsticks) {
        return yardsticks.read(reference -> referenceRate(callers, reference));
    }

    private double referenceRate(int callers, Reference reference) {
        Reference.Measured measured = reference.measure(callers);
        table.add(callers, reference.name(), measured);
        Progress.say("%s, %d callers: %,.0f/s", reference.name(), callers, measured.rate());
        return measured.rate();
    }

    private Duration warmUp() {
        Duration share = options.time().dividedBy(3);
        return share.compareTo(SHORTEST_WARM_UP) < 0 ? SHORTEST_WARM_UP : share;
    }
}
