package io.helicon.bench.executable;

import io.helicon.bench.Columns;
import io.helicon.bench.CpuClock;
import io.helicon.bench.Figures;
import io.helicon.bench.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Collects what was measured and lays it out as one table: a line a quantity, a column an edition. */
final class SideBySide implements Report {
    private final List<String> editions;
    private final Map<Quantity, Map<String, List<Double>>> measured = new EnumMap<>(Quantity.class);
    private final Map<Quantity, Long> failures = new EnumMap<>(Quantity.class);
    private final List<String> remarks = new ArrayList<>();
    private double coresTakenByOthers;

    /** @param editions by their names, first the one with which the native one is compared */
    SideBySide(List<String> editions) {
        this.editions = editions;
    }

    /** What is not known is left out. */
    void add(Quantity quantity, Edition edition, double value) {
        if (!Double.isNaN(value)) {
            measured.computeIfAbsent(quantity, key -> new HashMap<>())
                    .computeIfAbsent(edition.name(), key -> new ArrayList<>())
                    .add(value);
        }
    }

    /** Calls or deliveries that went wrong; a line with any is marked and reaches no aim. */
    void fail(Quantity quantity, long number) {
        failures.merge(quantity, number, Long::sum);
    }

    /** Cores that somebody else kept busy during one of the loads. */
    void disturb(double cores) {
        coresTakenByOthers = Math.max(coresTakenByOthers, cores);
    }

    /** A sentence below the table. */
    void remark(String sentence) {
        remarks.add(sentence);
    }

    @Override
    public String render() {
        List<String> headings = new ArrayList<>(List.of("what", "unit"));
        headings.addAll(editions);
        headings.addAll(List.of("native of JVM", "aim", "reached", "failed"));
        Stream<List<String>> lines =
                Arrays.stream(Quantity.values()).filter(measured::containsKey).map(this::cells);
        return Columns.used(Stream.concat(Stream.of(headings), lines).toList());
    }

    private List<String> cells(Quantity quantity) {
        List<String> cells = new ArrayList<>(List.of(quantity.title(), quantity.unit()));
        editions.forEach(edition -> cells.add(samples(quantity, edition).write(quantity)));
        cells.add(Figures.percent(median(quantity, Edition.NATIVE) / median(quantity, Edition.JVM)));
        cells.add(aim(quantity));
        cells.add(isJudged(quantity) ? isReached(quantity) ? "yes" : "NO" : Figures.NOTHING);
        cells.add(failures.containsKey(quantity) ? Figures.failures(failed(quantity)) : Figures.NOTHING);
        return cells;
    }

    private static String aim(Quantity quantity) {
        return quantity.limit().isEmpty()
                ? Figures.NOTHING
                : "< " + Figures.rate(quantity.limit().getAsDouble());
    }

    private Samples samples(Quantity quantity, String edition) {
        return new Samples(measured.getOrDefault(quantity, Map.of()).getOrDefault(edition, List.of()));
    }

    private double median(Quantity quantity, String edition) {
        return samples(quantity, edition).median();
    }

    private long failed(Quantity quantity) {
        return failures.getOrDefault(quantity, 0L);
    }

    private boolean isJudged(Quantity quantity) {
        return quantity.limit().isPresent() && !Double.isNaN(median(quantity, Edition.NATIVE));
    }

    private boolean isReached(Quantity quantity) {
        double found = median(quantity, Edition.NATIVE);
        return failed(quantity) == 0 && quantity.limit().stream().allMatch(limit -> found < limit);
    }

    @Override
    public String summary() {
        List<Quantity> judged =
                Arrays.stream(Quantity.values()).filter(this::isJudged).toList();
        String verdict = String.format(
                Locale.ROOT,
                "Aims reached: %d of %d. Failed calls and deliveries: %d. Other processes kept up to %.2f cores busy"
                        + " during a load%s.",
                judged.stream().filter(this::isReached).count(),
                judged.size(),
                failures.values().stream().mapToLong(Long::longValue).sum(),
                coresTakenByOthers,
                coresTakenByOthers > CpuClock.DISTURBING_CORES ? ", which is too much to believe it" : "");
        return String.join(
                " ", Stream.concat(Stream.of(verdict), remarks.stream()).toList());
    }
}
