package io.helicon.bench.events;

import io.helicon.bench.Columns;
import io.helicon.bench.CpuClock;
import io.helicon.bench.Figures;
import io.helicon.bench.Measurement;
import io.helicon.bench.Report;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Collects what was measured and lays it out as two tables: deliveries, and what an idle connection costs. */
final class EventTable implements Report {
    static final List<String> HEADINGS = List.of(
            "server",
            "publisher",
            "subs",
            "idle",
            "deliv/s",
            "p50 ms",
            "p99 ms",
            "open deliv/s",
            "open p50 ms",
            "open p99 ms",
            "open max ms",
            "nchan deliv/s",
            "drift",
            "ratio",
            "aim",
            "reached",
            "lost",
            "doubled",
            "unordered",
            "other",
            "CPU us client",
            "server",
            "Redis",
            "open client",
            "server",
            "Redis",
            "others cores");
    private static final double DISTURBING_DRIFT = 0.2;

    private final List<EventGroup> groups = new ArrayList<>();
    private final List<IdleRow> idle = new ArrayList<>();

    void add(EventGroup group) {
        groups.add(group);
    }

    void add(IdleRow row) {
        idle.add(row);
    }

    @Override
    public String render() {
        Stream<List<String>> deliveries =
                Stream.concat(Stream.of(HEADINGS), groups.stream().flatMap(EventTable::lines));
        Stream<List<String>> connections =
                Stream.concat(Stream.of(IdleRow.HEADINGS), idle.stream().map(IdleRow::cells));
        return Columns.aligned(deliveries.toList()) + "\n" + Columns.aligned(connections.toList());
    }

    private static Stream<List<String>> lines(EventGroup group) {
        return group.rows().stream().map(row -> cells(group, row));
    }

    @Override
    public String summary() {
        return String.join(" ", aims(), disturbances(), ownCost());
    }

    private String aims() {
        long aims = count(row -> row.aim().isPresent())
                + idle.stream().filter(IdleRow::isJudged).count();
        long reached = groups.stream().mapToLong(EventTable::reached).sum()
                + idle.stream().filter(IdleRow::isReached).count();
        long failed = count(row -> row.account().failures() > 0)
                + idle.stream().filter(row -> row.failures() > 0).count();
        return "Aims reached: " + reached + " of " + aims + ". Rows with failures: " + failed + ".";
    }

    private String disturbances() {
        return String.format(
                Locale.ROOT,
                "Rows disturbed by other processes (more than %.1f cores): %d; groups whose reference drifted by more"
                        + " than %.0f %%: %d.",
                CpuClock.DISTURBING_CORES,
                count(EventRow::isDisturbed),
                DISTURBING_DRIFT * 100,
                groups.stream()
                        .filter(group -> group.drift() > DISTURBING_DRIFT)
                        .count());
    }

    /** The load generator shares the cores: what it takes, the server does not have. */
    private String ownCost() {
        DoubleSummaryStatistics client = rows().map(EventRow::saturation)
                .mapToDouble(flow -> flow.perDelivery(flow.cpu().client()))
                .summaryStatistics();
        DoubleSummaryStatistics server = rows().map(EventRow::saturation)
                .mapToDouble(flow -> flow.perDelivery(flow.cpu().server()))
                .summaryStatistics();
        return String.format(
                Locale.ROOT,
                "At saturation the load generator took %.2f to %.2f us of processor a delivery, the servers %.2f to"
                        + " %.2f.",
                client.getMin(),
                client.getMax(),
                server.getMin(),
                server.getMax());
    }

    private Stream<EventRow> rows() {
        return groups.stream().flatMap(group -> group.rows().stream());
    }

    private long count(Predicate<EventRow> wanted) {
        return rows().filter(wanted).count();
    }

    private static long reached(EventGroup group) {
        return group.rows().stream()
                .filter(row -> row.aim().isPresent())
                .filter(group::isReached)
                .count();
    }

    private static List<String> cells(EventGroup group, EventRow row) {
        List<String> cells = new ArrayList<>(measured(row));
        cells.addAll(compared(group, row));
        cells.addAll(account(row.account()));
        cells.addAll(cost(row.saturation()));
        cells.addAll(cost(row.paced()));
        cells.add(Figures.known("%.2f", row.saturation().coresTakenByOthers()));
        return cells;
    }

    private static List<String> measured(EventRow row) {
        Measurement closed = row.saturation().deliveries();
        Measurement open = row.paced().deliveries();
        return List.of(
                row.server(),
                row.publishing(),
                Integer.toString(row.subscribers()),
                Integer.toString(row.idle()),
                Figures.rate(closed.rate()),
                Figures.milliseconds(closed.millisecondsAt(50)),
                Figures.milliseconds(closed.millisecondsAt(99)),
                Figures.rate(row.pace()),
                Figures.milliseconds(open.millisecondsAt(50)),
                Figures.milliseconds(open.millisecondsAt(99)),
                Figures.milliseconds(open.millisecondsAt(100)));
    }

    private static List<String> compared(EventGroup group, EventRow row) {
        String aim = row.aim().map(EventAim::toString).orElse(Figures.NOTHING);
        String reached = row.aim().isEmpty() ? Figures.NOTHING : group.isReached(row) ? "yes" : "NO";
        String ratio = row.isReference() ? Figures.NOTHING : Figures.percent(group.ratio(row));
        return List.of(Figures.rate(group.referenceRate()), Figures.percent(group.drift()), ratio, aim, reached);
    }

    private static List<String> account(Account account) {
        return Stream.of(account.lost(), account.doubled(), account.late(), account.other())
                .map(Figures::failures)
                .toList();
    }

    /** Processor time a delivery: it says who holds the rate back, and what a delivery costs when there are few. */
    private static List<String> cost(Flow flow) {
        return Stream.of(flow.cpu().client(), flow.cpu().server(), flow.cpu().redis())
                .map(used -> Figures.known("%.2f", flow.perDelivery(used)))
                .toList();
    }
}
