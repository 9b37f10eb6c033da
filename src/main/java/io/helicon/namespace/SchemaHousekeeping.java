package io.helicon.namespace;

import io.helicon.live.Recurring;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Singleton;
import java.util.List;

/** What the namespace room does by itself while the server runs: look whether schemas have changed. */
@Singleton
public class SchemaHousekeeping {
    private final SchemaWatch watch;
    private final SchemaShelf shelf;
    private final NamespaceConfig config;
    private volatile List<Cancellable> running = List.of();

    SchemaHousekeeping(SchemaWatch watch, SchemaShelf shelf, NamespaceConfig config) {
        this.watch = watch;
        this.shelf = shelf;
        this.config = config;
    }

    /**
     * Reads all schemas for the first time; call it once, before anybody can ask for a judge.
     *
     * @return done when all are there; fails when the registry cannot be reached, which is then left to {@link #start}:
     *     until it is read, nothing is judged and so nothing is written
     */
    public Uni<Void> load() {
        shelf.replace(SchemaStock.UNREAD);
        return watch.files().chain(watch::registry).replaceWithVoid();
    }

    /** Starts; call it once, after {@link #load}. */
    public void start() {
        running = List.of(
                new Recurring("looking at the directory of schemas", watch::files).every(config.schemaInterval()),
                new Recurring("looking at the registry of schemas", this::registry).every(config.schemaInterval()));
    }

    public void stop() {
        running.forEach(Cancellable::cancel);
    }

    private Uni<Void> registry() {
        return watch.registry().replaceWithVoid();
    }
}
