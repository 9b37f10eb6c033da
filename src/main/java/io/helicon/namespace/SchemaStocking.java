package io.helicon.namespace;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.logging.Logger;

/** Puts schemas on the shelf, one run at a time; takes its time, so on a worker only. */
@Singleton
class SchemaStocking {
    private static final Logger LOG = Logger.getLogger(SchemaStocking.class);

    private final SchemaShelf shelf;
    private final SchemaWorkshop workshop;
    private final NamespaceMetrics metrics;

    SchemaStocking(SchemaShelf shelf, SchemaWorkshop workshop, NamespaceMetrics metrics) {
        this.shelf = shelf;
        this.workshop = workshop;
        this.metrics = metrics;
    }

    synchronized void files(SchemaFiles files) {
        SchemaStock now = shelf.stock();
        if (!files.equals(now.files())) {
            restock(files, now.registered());
        }
    }

    /**
     * Takes what the registry holds, if it was asked by somebody who knew as much as the shelf does: of two who asked at
     * once, the slower one may bring what is old.
     *
     * @return whether it was taken
     */
    synchronized boolean registered(Registered known, Registered fresh) {
        SchemaStock now = shelf.stock();
        boolean current = now.registered().revision() == known.revision();
        if (current && fresh.revision() != known.revision()) {
            restock(now.files(), fresh);
        }
        return current;
    }

    private void restock(SchemaFiles files, Registered registered) {
        SchemaStock before = shelf.stock();
        Map<Namespace, Shelved> shelved = Seating.of(workshop, before, registered.over(files));
        SchemaStock after = new SchemaStock(files, registered, shelved);
        shelf.replace(after);
        count(before, after);
        ShelfNews.of(workshop, before, after).forEach(line -> LOG.log(line.level(), line.text()));
    }

    private void count(SchemaStock before, SchemaStock after) {
        int broken = shelf.faults().size();
        metrics.schemas(after.shelved().size() - broken, broken);
        if (!before.shelved().equals(after.shelved())) {
            metrics.reloaded();
        }
    }
}
