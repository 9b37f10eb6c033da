package io.helicon.runtime.plasma;

import io.helicon.live.Connections;
import io.helicon.runtime.MetricsConfig;
import io.helicon.runtime.RuntimeConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Takes the figures every now and then, and writes the newest ones where the operator wants them.
 *
 * <p>Both on threads that may wait, one run of each at a time: an outlet that is slow or away costs a figure, nothing
 * else, and a line at its first failure and its first success.
 */
@Singleton
class PlasmaMetrics {
    private static final Logger LOG = Logger.getLogger(PlasmaMetrics.class);

    private final MetricsConfig config;
    private final Figures figures;
    private final Vertx vertx;
    private volatile String taken = "{}";
    private volatile boolean failing;
    private volatile List<Cancellable> running = List.of();

    PlasmaMetrics(RuntimeConfig config, Connections connections, MeterRegistry registry, Vertx vertx) {
        this.config = config.metrics();
        this.figures = new Figures(connections::count, registry, Clock.systemUTC());
        this.vertx = vertx;
    }

    void begin(@Observes StartupEvent event) {
        switch (config.type()) {
            case "log" -> begin(log(config.log()), config.log().interval());
            case "syslog" ->
                begin(
                        new SyslogOutlet(config.syslog(), vertx, localTime()),
                        config.syslog().interval());
            default -> LOG.debug("no figures are written");
        }
    }

    void end(@Observes ShutdownEvent event) {
        running.forEach(Cancellable::cancel);
    }

    private static Outlet log(MetricsConfig.Log config) {
        GoLog log = new GoLog(config.prefix().orElse(""), config.flag(), localTime());
        return new LogOutlet(config.out(), log);
    }

    /** Asked for when it is needed: a constant would be that of the machine on which a native image was built. */
    private static Clock localTime() {
        return Clock.system(ZoneId.systemDefault());
    }

    private void begin(Outlet outlet, Duration interval) {
        take();
        running = List.of(
                every(config.interval(), () -> Uni.createFrom().voidItem().invoke(this::take)),
                every(interval, () -> write(outlet)));
    }

    private static Cancellable every(Duration interval, Supplier<Uni<Void>> work) {
        return Multi.createFrom()
                .ticks()
                .startingAfter(interval)
                .every(interval)
                .plug(ticks -> oneAtATime(ticks, work))
                .subscribe()
                .with(done -> {}, failure -> LOG.error("figures are no longer written", failure));
    }

    private static Multi<Void> oneAtATime(Multi<Long> ticks, Supplier<Uni<Void>> work) {
        return ticks.onOverflow().drop().onItem().transformToUniAndConcatenate(tick -> work.get());
    }

    private void take() {
        taken = new JsonObject(figures.take()).encode();
    }

    private Uni<Void> write(Outlet outlet) {
        return outlet.write(taken)
                .invoke(this::succeeded)
                .onFailure()
                .invoke(this::failed)
                .onFailure()
                .recoverWithNull();
    }

    private void succeeded() {
        if (failing) {
            failing = false;
            LOG.info("figures are written again");
        }
    }

    private void failed(Throwable failure) {
        if (!failing) {
            failing = true;
            LOG.warnf("figures cannot be written, and are tried again: %s", failure.getMessage());
        }
    }
}
