package io.helicon.runtime.opentelemetry;

import io.helicon.runtime.Version;
import io.helicon.wire.Tracing;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.tracing.TracingOptions;
import java.net.URI;
import java.time.Duration;

/** All that there is when requests are traced. */
final class Recording {
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Outflow outflow = new Outflow();
    private final Tracer tracer;
    private final ServerSpans requests;
    private final int operators;

    /**
     * @param sample part of the requests whose callers have not decided it
     * @param operators their port
     */
    Recording(double sample, int operators) {
        this.tracer = SdkTracerProvider.builder()
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(sample)))
                .setResource(resource())
                .addSpanProcessor(outflow)
                .build()
                .get("io.helicon");
        this.requests = new ServerSpans(tracer);
        this.operators = operators;
    }

    private static Resource resource() {
        Attributes ours = Attributes.of(
                AttributeKey.stringKey("service.name"),
                "helicon",
                AttributeKey.stringKey("service.version"),
                Version.text());
        return Resource.getDefault().merge(Resource.create(ours));
    }

    // What is to be used instead is Vert.x's builder, which the framework keeps to itself.
    @SuppressWarnings("deprecation")
    void watch(VertxOptions options) {
        SpanTracer spans = new SpanTracer(requests, new DatabaseSpans(tracer), operators);
        VertxOptions unused = options.setTracingOptions(new TracingOptions().setFactory(nothing -> spans));
    }

    Tracing tracing() {
        return new SharedSpans(tracer, outflow);
    }

    /** Lets spans flow, as soon as there is something to let them flow through. */
    void open(Vertx vertx, URI address) {
        outflow.to(new Collector(vertx, address));
        long unused = vertx.setPeriodic(BEAT.toMillis(), beat -> beat());
    }

    private void beat() {
        requests.endOverdue();
        outflow.beat();
    }
}
