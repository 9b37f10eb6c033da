package io.helicon.namespace;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;

/** Looks whether schemas have changed where they are kept, and brings what is new to the shelf. */
@Singleton
class SchemaWatch {
    private final SchemaDirectory directory;
    private final SchemaRegistry registry;
    private final SchemaStocking stocking;
    private final SchemaShelf shelf;

    SchemaWatch(SchemaDirectory directory, SchemaRegistry registry, SchemaStocking stocking, SchemaShelf shelf) {
        this.directory = directory;
        this.registry = registry;
        this.stocking = stocking;
        this.shelf = shelf;
    }

    /** @return done when the shelf has the files as they are now */
    Uni<Void> files() {
        return Uni.createFrom()
                .item(directory::look)
                .invoke(stocking::files)
                .replaceWithVoid()
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** @return what is on the shelf when it has all that the registry held at the time of the call; on a worker */
    Uni<SchemaStock> registry() {
        return Uni.createFrom().deferred(() -> ask(shelf.stock().registered()));
    }

    private Uni<SchemaStock> ask(Registered known) {
        return registry.read(known)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(fresh -> taken(known, fresh));
    }

    private Uni<SchemaStock> taken(Registered known, Registered fresh) {
        return stocking.registered(known, fresh) ? Uni.createFrom().item(shelf::stock) : registry();
    }
}
