package io.helicon.namespace;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The schemas as this node knows them now, each with its judge; changed as a whole, read by any thread. */
@Singleton
public class SchemaShelf implements Schemas {
    private volatile SchemaStock stock = SchemaStock.NONE;

    /**
     * @return who judges the documents of a namespace, if it has a schema; fails with {@link Mistake#SCHEMA_BROKEN} when
     *     that was never a good one, and with {@link Mistake#UNAVAILABLE} while nobody knows, the registry being unread
     */
    @Override
    public Optional<Judge> judge(Namespace namespace) {
        SchemaStock now = stock;
        if (!now.registered().isRead()) {
            throw NamespaceProblem.of(Mistake.UNAVAILABLE, "the registry of schemas has not been read yet");
        }
        return now.find(namespace).map(Shelved::judge);
    }

    /** @return whether the registry was read at least once */
    public boolean isKnown() {
        return stock.registered().isRead();
    }

    /** @return what is wrong with the broken ones */
    public List<SchemaFault> faults() {
        return stock.entries().stream()
                .map(SchemaEntry::fault)
                .flatMap(Optional::stream)
                .toList();
    }

    SchemaStock stock() {
        return stock;
    }

    void replace(SchemaStock with) {
        stock = with;
    }
}
