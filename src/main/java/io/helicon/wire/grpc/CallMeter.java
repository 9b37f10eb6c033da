package io.helicon.wire.grpc;

import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.helicon.wire.CallTrace;
import io.helicon.wire.Tracing;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;

/**
 * Counts, times and traces the calls of one method, under the names that Go's gRPC servers use.
 *
 * <p>{@code grpc_server_started_total}, {@code grpc_server_handled_total} with {@code grpc_code}, and the histogram
 * {@code grpc_server_handling_seconds}; the last two count a call when it ends, in whatever way. Meters are looked up
 * once for a method, those of a code when it comes up first.
 */
final class CallMeter {
    private static final Duration[] BUCKETS = Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Tracing tracing;
    private final String service;
    private final String name;
    private final Tags tags;
    private final Counter started;
    private final Timer handling;
    private final AtomicReferenceArray<Counter> handled = new AtomicReferenceArray<>(Status.Code.values().length);

    private CallMeter(MethodDescriptor<?, ?> method, MeterRegistry registry, Tracing tracing) {
        this.registry = registry;
        this.tracing = tracing;
        this.service = String.valueOf(method.getServiceName());
        this.name = String.valueOf(method.getBareMethodName());
        this.tags = Tags.of("grpc_service", service, "grpc_method", name, "grpc_type", type(method));
        this.started = Counter.builder("grpc.server.started")
                .description("gRPC calls started")
                .tags(tags)
                .register(registry);
        this.handling = Timer.builder("grpc.server.handling")
                .description("Time from a gRPC call's start to its end")
                .tags(tags)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private static String type(MethodDescriptor<?, ?> method) {
        return method.getType().name().toLowerCase(Locale.ROOT);
    }

    static CallMeter of(MethodDescriptor<?, ?> method, MeterRegistry registry, Tracing tracing) {
        return new CallMeter(method, registry, tracing);
    }

    /** @return the trace of the call, whose request is what runs now */
    CallTrace start() {
        started.increment();
        return tracing.call(service, name);
    }

    void end(Status.Code code, long nanos) {
        Counter counter = handled.get(code.value());
        if (counter == null) {
            counter = counter(code);
            handled.set(code.value(), counter);
        }
        counter.increment();
        handling.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Counts a call that ended before it began. */
    void refused(Outbound outbound, Trailers trailers) {
        CallTrace trace = start();
        outbound.refuse(trailers);
        trace.ended(trailers.code().value());
        end(trailers.code(), 0);
    }

    private Counter counter(Status.Code code) {
        return Counter.builder("grpc.server.handled")
                .description("gRPC calls ended, whatever the outcome")
                .tags(tags.and("grpc_code", code.name()))
                .register(registry);
    }
}
