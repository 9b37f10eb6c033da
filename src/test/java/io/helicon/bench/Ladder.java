package io.helicon.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The table of what was measured at rising rates. */
public final class Ladder implements Report {
    static final List<String> HEADINGS = List.of(
            "call",
            "wire",
            "callers",
            "due/s",
            "answered/s",
            "p50 ms",
            "p99 ms",
            "max ms",
            "aim",
            "reached",
            "kept up",
            "failed",
            "of it unsent",
            "CPU us client",
            "server",
            "Postgres",
            "Redis",
            "others cores");

    private final List<Rung> rungs = new ArrayList<>();

    void add(Rung rung) {
        rungs.add(rung);
    }

    @Override
    public String render() {
        return Columns.used(Stream.concat(Stream.of(HEADINGS), rungs.stream().map(Ladder::cells))
                .toList());
    }

    @Override
    public String summary() {
        Predicate<Rung> judged = rung -> rung.promise().isPresent();
        return String.format(
                Locale.ROOT,
                "At rising rates: aims reached: %d of %d. Lines in which the server kept up: %d of %d. Lines disturbed by"
                        + " other processes (more than %.1f cores): %d.",
                count(judged.and(Rung::isReached)),
                count(judged),
                count(Rung::isKeptUp),
                rungs.size(),
                CpuClock.DISTURBING_CORES,
                count(rung -> rung.coresTakenByOthers() > CpuClock.DISTURBING_CORES));
    }

    private long count(Predicate<Rung> wanted) {
        return rungs.stream().filter(wanted).count();
    }

    private static List<String> cells(Rung rung) {
        Measurement measured = rung.measured();
        List<String> cells = new ArrayList<>(List.of(
                rung.row().name(),
                rung.row().wire(),
                Integer.toString(rung.callers()),
                Figures.rate(rung.due()),
                Figures.rate(measured.rate()),
                Figures.milliseconds(measured.millisecondsAt(50)),
                Figures.milliseconds(measured.millisecondsAt(99)),
                Figures.milliseconds(measured.millisecondsAt(100))));
        cells.addAll(judgement(rung));
        cells.addAll(rung.cpu().microseconds(Math.max(1, measured.calls())));
        cells.add(Figures.known("%.2f", rung.coresTakenByOthers()));
        return cells;
    }

    private static List<String> judgement(Rung rung) {
        String reached = rung.promise().isEmpty() ? Figures.NOTHING : rung.isReached() ? "yes" : "NO";
        return List.of(
                rung.aim(),
                reached,
                rung.isKeptUp() ? "yes" : "no",
                Figures.failures(rung.measured().failures()),
                Long.toString(rung.measured().unsent()));
    }
}
