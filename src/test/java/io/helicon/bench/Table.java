package io.helicon.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Collects what was measured and lays it out as one aligned markdown table, readable on a terminal too. */
final class Table implements Report {
    static final List<String> HEADINGS = List.of(
            "call",
            "wire",
            "callers",
            "conns",
            "rate/s",
            "p50 ms",
            "p99 ms",
            "open rate/s",
            "open p50 ms",
            "open p99 ms",
            "open max ms",
            "reference",
            "ref rate/s",
            "drift",
            "ratio",
            "ceiling/s",
            "drift",
            "of it",
            "aim",
            "reached",
            "failed",
            "CPU us client",
            "server",
            "Postgres",
            "Redis",
            "others cores");
    private static final String NOTHING = Figures.NOTHING;

    private final List<Result> results = new ArrayList<>();
    private final Map<String, ReferenceLine> references = new LinkedHashMap<>();

    void add(Result result) {
        results.add(result);
    }

    void add(int callers, String reference, Reference.Measured measured) {
        references
                .computeIfAbsent(callers + reference, key -> new ReferenceLine(callers, reference, new ArrayList<>()))
                .runs()
                .add(measured);
    }

    @Override
    public String summary() {
        long aims = results.stream().filter(Result::hasAim).count();
        long reached = results.stream()
                .filter(Result::hasAim)
                .filter(Result::aimReached)
                .count();
        long failed = results.stream().filter(result -> result.failures() > 0).count();
        long disturbed = results.stream().filter(Result::isDisturbed).count();
        return String.format(
                Locale.ROOT,
                "Aims reached: %d of %d. Rows with failures: %d of %d. Rows disturbed by other processes (more than"
                        + " %.1f cores) or whose reference drifted by more than %.0f %%: %d.",
                reached,
                aims,
                failed,
                results.size(),
                CpuClock.DISTURBING_CORES,
                Result.DISTURBING_DRIFT * 100,
                disturbed);
    }

    /** References first, then their rows, by number of callers. */
    @Override
    public String render() {
        List<Line> lines = new ArrayList<>();
        references.values().forEach(reference -> lines.add(new Line(reference.callers(), reference.cells())));
        results.forEach(result -> lines.add(new Line(result.callers(), cells(result))));
        lines.sort(Comparator.comparingInt(Line::callers));
        return Columns.used(Stream.concat(Stream.of(HEADINGS), lines.stream().map(Line::cells))
                .toList());
    }

    private static List<String> cells(Result result) {
        List<String> cells = new ArrayList<>(measured(result));
        cells.addAll(compared(result));
        cells.addAll(cost(result));
        return cells;
    }

    private static List<String> measured(Result result) {
        Row row = result.row();
        return List.of(
                row.name(),
                row.wire(),
                Integer.toString(result.callers()),
                Integer.toString(row.connections()),
                Figures.rate(result.saturation().rate()),
                Figures.milliseconds(result.saturation().millisecondsAt(50)),
                Figures.milliseconds(result.saturation().millisecondsAt(99)),
                Figures.rate(result.pacedRate()),
                Figures.milliseconds(result.paced().millisecondsAt(50)),
                Figures.milliseconds(result.paced().millisecondsAt(99)),
                Figures.milliseconds(result.paced().millisecondsAt(100)));
    }

    private static List<String> compared(Result result) {
        Comparison reference = result.reference();
        String reached = result.row().aim().isEmpty() ? NOTHING : result.aimReached() ? "yes" : "NO";
        return List.of(
                reference.reference(),
                Figures.rate(reference.rate()),
                Figures.percent(reference.drift()),
                Figures.percent(result.ratio()),
                ceiling(result, it -> Figures.rate(it.rate())),
                ceiling(result, it -> Figures.percent(it.drift())),
                ceiling(
                        result,
                        it -> Figures.percent(it.ratio(result.saturation().rate()))),
                result.row().aim().map(Aim::toString).orElse(NOTHING),
                reached,
                Figures.failures(result.failures()));
    }

    private static String ceiling(Result result, Function<Comparison, String> figure) {
        return result.ceiling().map(figure).orElse(NOTHING);
    }

    /** Processor time a call, of the closed loop: it says who holds the rate back. */
    private static List<String> cost(Result result) {
        long calls = Math.max(1, result.saturation().calls());
        List<String> cells = new ArrayList<>(result.cpu().microseconds(calls));
        cells.add(Figures.known("%.2f", result.coresTakenByOthers()));
        return cells;
    }

    private record Line(int callers, List<String> cells) {}

    /** All runs of one reference with one number of callers: their mean stands in the table. */
    private record ReferenceLine(int callers, String name, List<Reference.Measured> runs) {
        List<String> cells() {
            List<String> cells = new ArrayList<>(Collections.nCopies(HEADINGS.size(), NOTHING));
            cells.set(0, name);
            cells.set(1, "reference");
            cells.set(2, Integer.toString(callers));
            cells.set(4, Figures.rate(mean(Reference.Measured::rate)));
            cells.set(5, Figures.milliseconds(mean(Reference.Measured::median)));
            cells.set(6, Figures.milliseconds(mean(Reference.Measured::p99)));
            cells.set(
                    HEADINGS.indexOf("failed"),
                    Figures.failures(runs.stream()
                            .mapToLong(Reference.Measured::failures)
                            .sum()));
            return cells;
        }

        private double mean(ToDoubleFunction<Reference.Measured> figure) {
            return runs.stream().mapToDouble(figure).average().orElse(-1);
        }
    }
}
