package io.helicon.event.micrometer;

import io.helicon.event.EventMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;

/** Keeps the meters of each transport together, looked up once by its name: it is called for every write. */
@Singleton
class MicrometerEventMetrics implements EventMetrics {
    private static final String TRANSPORT = "transport";

    private final MeterRegistry registry;
    private final Counter recorded;
    private final Counter passing;
    private final Timer latency;
    private final Map<String, Meters> transports = new ConcurrentHashMap<>();

    /** Those of one transport. */
    private record Meters(
            Counter deliveries, Counter gaps, Counter drops, LongAdder connections, LongAdder subscriptions) {}

    MicrometerEventMetrics(MeterRegistry registry) {
        this.registry = registry;
        recorded = heard("recorded");
        passing = heard("passing");
        latency = Timer.builder("helicon_event_latency")
                .description("From publishing to leaving for a client, of the oldest event of a write")
                .serviceLevelObjectives(buckets())
                .register(registry);
    }

    @Override
    public void heard(boolean isRecorded) {
        (isRecorded ? recorded : passing).increment();
    }

    @Override
    public void delivered(String transport, int events, Duration age) {
        meters(transport).deliveries().increment(events);
        latency.record(age);
    }

    @Override
    public void gap(String transport) {
        meters(transport).gaps().increment();
    }

    @Override
    public void dropped(String transport) {
        meters(transport).drops().increment();
    }

    @Override
    public void connections(String transport, int change) {
        meters(transport).connections().add(change);
    }

    @Override
    public void subscriptions(String transport, int change) {
        meters(transport).subscriptions().add(change);
    }

    private Meters meters(String transport) {
        Meters known = transports.get(transport);
        return known != null ? known : transports.computeIfAbsent(transport, this::made);
    }

    private Meters made(String transport) {
        return new Meters(
                counter("helicon_event_deliveries", "Events that left for clients", transport),
                counter("helicon_event_gaps", "Gaps that clients were told of", transport),
                counter("helicon_event_drops", "Events dropped for clients that read too slowly", transport),
                gauge("helicon_event_connections", "Clients that listen", transport),
                gauge("helicon_event_subscriptions", "Types that they listen to", transport));
    }

    private Counter heard(String kind) {
        return Counter.builder("helicon_events_in")
                .description("Events that this node heard of")
                .tag("kind", kind)
                .register(registry);
    }

    private Counter counter(String name, String description, String transport) {
        return Counter.builder(name)
                .description(description)
                .tag(TRANSPORT, transport)
                .register(registry);
    }

    private LongAdder gauge(String name, String description, String transport) {
        LongAdder value = new LongAdder();
        Gauge.builder(name, value, LongAdder::sum)
                .description(description)
                .tag(TRANSPORT, transport)
                .strongReference(true)
                .register(registry);
        return value;
    }

    private static Duration[] buckets() {
        return LongStream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
                .mapToObj(Duration::ofMillis)
                .toArray(Duration[]::new);
    }
}
