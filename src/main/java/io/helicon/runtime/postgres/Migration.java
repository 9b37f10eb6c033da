package io.helicon.runtime.postgres;

import io.helicon.runtime.Migrated;
import io.helicon.runtime.ProbeResult;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Brings the database into shape while the server is up already, trying again for as long as Postgres is away.
 *
 * <p>Several nodes may start at once: Flyway takes a lock in the database. A database that an older or newer build has
 * changed under our feet is not tried again: no waiting would cure it.
 */
@Singleton
class Migration implements Migrated {
    private static final Logger LOG = Logger.getLogger(Migration.class);
    private static final int FIRST = 1;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final double JITTER = 0.3;

    private final Flyway flyway;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    private volatile boolean stopping;
    private volatile String obstacle = "not tried yet";

    Migration(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Before all others: it waits for Postgres while they still make themselves ready. */
    void start(@Observes @Priority(FIRST) StartupEvent event) {
        migrating().subscribe().with(done::complete, this::giveUp);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Override
    public Uni<Void> migrated() {
        return Uni.createFrom().completionStage(done);
    }

    /** @return up when done, or else why not */
    ProbeResult state() {
        return done.isDone() && !done.isCompletedExceptionally()
                ? ProbeResult.ok()
                : ProbeResult.down("schema not ready: " + obstacle);
    }

    private Uni<Void> migrating() {
        return Uni.createFrom()
                .item(flyway::migrate)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .plug(this::againAndAgain)
                .replaceWithVoid();
    }

    private <T> Uni<T> againAndAgain(Uni<T> migration) {
        return migration
                .onFailure()
                .invoke(this::note)
                .onFailure(this::mayPass)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .withJitter(JITTER)
                .indefinitely();
    }

    private boolean mayPass(Throwable failure) {
        return !stopping && !(failure instanceof FlywayValidateException);
    }

    /** Once for each new obstacle, not once for each try. */
    private void note(Throwable failure) {
        boolean broken = failure instanceof FlywayMigrateException;
        String now = broken ? describe((FlywayMigrateException) failure) : firstLine(failure);
        if (!now.equals(obstacle) && !stopping) {
            LOG.logf(broken ? Level.ERROR : Level.WARN, "schema not ready, trying again: %s", now);
        }
        obstacle = now;
    }

    private static String describe(FlywayMigrateException failure) {
        return "script " + failure.getMigration().getScript() + " fails: " + firstLine(rootOf(failure));
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }

    private void giveUp(Throwable failure) {
        if (!stopping) {
            LOG.error("schema cannot be brought into shape; this build does not fit this database", failure);
            done.completeExceptionally(failure);
        }
    }
}
