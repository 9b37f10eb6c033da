package io.helicon.runtime;

import io.helicon.access.AccessHousekeeping;
import io.helicon.event.EventHub;
import io.helicon.namespace.LoginHousekeeping;
import io.helicon.namespace.SchemaHousekeeping;
import io.helicon.session.SessionHousekeeping;
import io.helicon.wire.Connections;
import io.helicon.wire.Tracing;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Lets the rooms begin what they do by themselves once the database has its shape, and end it before the server does. */
@Singleton
class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LAST_SPANS = Duration.ofMillis(500);

    private final Migrated migrated;
    private final SessionHousekeeping sessions;
    private final EventHub events;
    private final SchemaHousekeeping schemas;
    private final LoginHousekeeping logins;
    private final AccessHousekeeping access;
    private final Tracing tracing;
    private final Connections connections;
    private Cancellable heartbeats = () -> {};

    Housekeeping(
            Migrated migrated,
            SessionHousekeeping sessions,
            EventHub events,
            SchemaHousekeeping schemas,
            LoginHousekeeping logins,
            AccessHousekeeping access,
            Tracing tracing,
            Connections connections) {
        this.migrated = migrated;
        this.sessions = sessions;
        this.events = events;
        this.schemas = schemas;
        this.logins = logins;
        this.access = access;
        this.tracing = tracing;
        this.connections = connections;
    }

    /** Events need no database: they are heard from the start. */
    void begin(@Observes StartupEvent event) {
        heartbeats = events.start();
        loadSchemas();
        migrated.migrated()
                .subscribe()
                .with(done -> lookAfterSessions(), failure -> LOG.error("sessions are not looked after", failure));
    }

    private void lookAfterSessions() {
        sessions.start();
        logins.start();
        access.start();
    }

    /** Waits, on the main thread and before the port opens: what is written then is judged by the schemas there are. */
    private void loadSchemas() {
        inTime(schemas.load())
                .onFailure()
                .invoke(failure -> LOG.warnf("schemas are not all read yet: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();
        schemas.start();
    }

    /** Waits, on the main thread: returning from here is what tells the framework that the pools may close. */
    void end(@Observes ShutdownEvent event) {
        heartbeats.cancel();
        schemas.stop();
        logins.stop();
        access.stop();
        connections.leave().chain(this::stopSessions).await().indefinitely();
    }

    private Uni<Void> stopSessions() {
        return inTime(sessions.stop().call(() -> tracing.flush(LAST_SPANS)))
                .onFailure()
                .invoke(failure -> LOG.warnf("the last slides are not written: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private static Uni<Void> inTime(Uni<Void> end) {
        return end.ifNoItem()
                .after(PATIENCE)
                .failWith(() -> new IllegalStateException("no answer within " + PATIENCE.toMillis() + " ms"));
    }
}
