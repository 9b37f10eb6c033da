package io.helicon.runtime.opentelemetry;

import io.helicon.runtime.RuntimeConfig;
import io.helicon.wire.Tracing;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns tracing on when there is a collector's address; without one nothing is made, and nothing is hooked in. */
@Singleton
class TracingSwitch implements VertxOptionsCustomizer {
    /** Just behind the gRPC port, which keeps its requests to itself and tells their names otherwise. */
    private static final int PRIORITY = 900;

    private final Optional<URI> address;
    private final Optional<Recording> recording;

    TracingSwitch(RuntimeConfig config, @ConfigProperty(name = "quarkus.management.port") int operators) {
        this.address = config.tracing().agentAddress().map(URI::create);
        this.recording = address.map(it -> new Recording(config.tracing().sample(), operators));
    }

    @Override
    public void accept(VertxOptions options) {
        recording.ifPresent(it -> it.watch(options));
    }

    @Produces
    @Singleton
    Tracing tracing() {
        return recording.map(Recording::tracing).orElse(Tracing.OFF);
    }

    void follow(@Observes Filters filters) {
        recording.ifPresent(it -> filters.register(Routes::follow, PRIORITY));
    }

    void open(@Observes StartupEvent event, Vertx vertx) {
        recording.ifPresent(it -> it.open(vertx, address.orElseThrow()));
    }
}
