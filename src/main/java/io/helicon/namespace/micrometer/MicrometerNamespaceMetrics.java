package io.helicon.namespace.micrometer;

import io.helicon.namespace.NamespaceMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts without labels by namespace: callers may make up as many of those as they like. */
@Singleton
class MicrometerNamespaceMetrics implements NamespaceMetrics {
    private final AtomicInteger good;
    private final AtomicInteger broken;
    private final Counter reloads;
    private final Counter rejections;
    private final Counter retries;

    MicrometerNamespaceMetrics(MeterRegistry registry) {
        good = schemas("good", registry);
        broken = schemas("broken", registry);
        reloads = counter("helicon_schema_reloads", "Times that schemas came, changed or went", registry);
        rejections = counter("helicon_namespace_rejections", "Documents that their schema refused", registry);
        retries = counter(
                "helicon_namespace_retries",
                "Changes tried anew because others wrote the same document meanwhile",
                registry);
    }

    @Override
    public void schemas(int good, int broken) {
        this.good.set(good);
        this.broken.set(broken);
    }

    @Override
    public void reloaded() {
        reloads.increment();
    }

    @Override
    public void rejected() {
        rejections.increment();
    }

    @Override
    public void retried() {
        retries.increment();
    }

    private static AtomicInteger schemas(String state, MeterRegistry registry) {
        AtomicInteger value = new AtomicInteger();
        Gauge.builder("helicon_schemas", value, AtomicInteger::get)
                .description("Schemas, by whether their newest text is understood")
                .tag("state", state)
                .strongReference(true)
                .register(registry);
        return value;
    }

    private static Counter counter(String name, String description, MeterRegistry registry) {
        return Counter.builder(name).description(description).register(registry);
    }
}
