package io.helicon.namespace;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All schemas as they are known at one moment, and what they were made of. */
record SchemaStock(SchemaFiles files, Registered registered, Map<Namespace, Shelved> shelved) {
    static final SchemaStock NONE = new SchemaStock(SchemaFiles.NONE, Registered.NONE, Map.of());

    /** The registry may hold anything: nobody can say which namespaces have a schema. */
    static final SchemaStock UNREAD = new SchemaStock(SchemaFiles.NONE, Registered.UNREAD, Map.of());

    SchemaStock {
        shelved = Map.copyOf(shelved);
    }

    Optional<Shelved> find(Namespace namespace) {
        return Optional.ofNullable(shelved.get(namespace));
    }

    Optional<Shelved> find(SchemaName name) {
        return find(new Namespace(name.value()));
    }

    List<SchemaEntry> entries() {
        return shelved.values().stream()
                .map(Shelved::entry)
                .sorted(Comparator.comparing(SchemaEntry::name))
                .toList();
    }
}
