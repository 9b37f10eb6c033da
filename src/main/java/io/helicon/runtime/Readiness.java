package io.helicon.runtime;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Asks all probes at once and answers within a bound, even when a dependency hangs. */
@Singleton
public class Readiness {
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final List<Probe> probes;
    private final Map<String, Uni<ProbeResult>> running = new ConcurrentHashMap<>();

    Readiness(@All List<Probe> probes) {
        this.probes = List.copyOf(probes);
    }

    /** @return what each probe found, by its name */
    public Uni<Report> report() {
        return Multi.createFrom()
                .iterable(probes)
                .onItem()
                .transformToUniAndMerge(this::bounded)
                .collect()
                .asList()
                .map(Readiness::reported);
    }

    /** @return what one probe finds, as quickly; down when there is none of that name */
    public Uni<ProbeResult> check(String name) {
        return probes.stream()
                .filter(probe -> probe.name().equals(name))
                .findFirst()
                .map(probe -> bounded(probe).map(Finding::result))
                .orElseGet(() -> Uni.createFrom().item(ProbeResult.down("no probe " + name)));
    }

    private static Report reported(List<Finding> findings) {
        Map<String, ProbeResult> results = new TreeMap<>();
        findings.forEach(finding -> results.put(finding.probe(), finding.result()));
        return new Report(results, Drain.hasBegun());
    }

    private Uni<Finding> bounded(Probe probe) {
        return inFlight(probe)
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(ProbeResult.down("no answer in " + PATIENCE.toMillis() + " ms"))
                .onFailure()
                .recoverWithItem(Readiness::failed)
                .map(result -> new Finding(probe.name(), result));
    }

    private static ProbeResult failed(Throwable failure) {
        return ProbeResult.down(failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }

    /** A check that hangs is joined, not repeated: asking again each second would use up the connections. */
    private Uni<ProbeResult> inFlight(Probe probe) {
        return running.computeIfAbsent(probe.name(), name -> started(name, probe));
    }

    private Uni<ProbeResult> started(String name, Probe probe) {
        return Uni.createFrom()
                .deferred(probe::check)
                .onTermination()
                .invoke(() -> running.remove(name))
                .memoize()
                .indefinitely();
    }

    /** One probe's answer. */
    private record Finding(String probe, ProbeResult result) {}

    /** What the node knows about itself at this moment. */
    public record Report(Map<String, ProbeResult> probes, boolean draining) {
        public Report {
            probes = Map.copyOf(probes);
        }

        public boolean isReady() {
            return !draining && probes.values().stream().allMatch(ProbeResult::allowsReady);
        }
    }
}
