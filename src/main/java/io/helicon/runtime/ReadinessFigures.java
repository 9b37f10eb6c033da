package io.helicon.runtime;

import io.helicon.live.Recurring;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What {@code /healthr} says, as gauges to alert on; it asks by itself, for nobody else may. */
@Singleton
class ReadinessFigures {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final Readiness readiness;
    private final MeterRegistry registry;
    private final AtomicInteger ready = new AtomicInteger();
    private final Map<String, AtomicInteger> probes = new ConcurrentHashMap<>();
    private Cancellable asking = () -> {};

    ReadinessFigures(Readiness readiness, MeterRegistry registry) {
        this.readiness = readiness;
        this.registry = registry;
        Gauge unused = Gauge.builder("helicon_ready", ready, AtomicInteger::get)
                .description("1 if this node may get work")
                .register(registry);
    }

    void begin(@Observes StartupEvent event) {
        asking = new Recurring("telling readiness", this::ask).every(INTERVAL);
    }

    void end(@Observes ShutdownEvent event) {
        asking.cancel();
    }

    Uni<Void> ask() {
        return readiness.report().invoke(this::note).replaceWithVoid();
    }

    private void note(Readiness.Report report) {
        ready.set(report.isReady() ? 1 : 0);
        report.probes().forEach((name, result) -> probe(name).set(result.up() ? 1 : 0));
    }

    private AtomicInteger probe(String name) {
        return probes.computeIfAbsent(name, this::registered);
    }

    private AtomicInteger registered(String name) {
        AtomicInteger up = new AtomicInteger();
        Gauge unused = Gauge.builder("helicon_probe_up", up, AtomicInteger::get)
                .description("1 if what the probe asks is well")
                .tag("probe", name)
                .register(registry);
        return up;
    }
}
