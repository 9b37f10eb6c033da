package io.helicon.namespace.networknt;

import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import io.helicon.namespace.SchemaName;
import io.helicon.namespace.SchemaPlace;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out whether the references of one schema lead anywhere. */
final class References {
    private final SchemaName name;
    private final SchemaRegistry registry;

    References(SchemaName name, SchemaRegistry registry) {
        this.name = name;
        this.registry = registry;
    }

    /**
     * References into the schema itself are looked up here only while it has no ids of its own, which they would be
     * relative to; the others show when all references are followed.
     */
    void check(Map<String, Object> tree) {
        checkAll(tree, !hasIds(tree));
    }

    private void checkAll(@Nullable Object value, boolean own) {
        if (value instanceof Map<?, ?> members) {
            if (members.get("$ref") instanceof String reference) {
                check(reference, own);
            }
            members.values().forEach(it -> checkAll(it, own));
        } else if (value instanceof Collection<?> items) {
            items.forEach(it -> checkAll(it, own));
        }
    }

    private void check(String reference, boolean own) {
        boolean within = own && reference.startsWith("#/");
        String place = within ? SchemaPlace.of(name) + reference : reference;
        if (SchemaPlace.name(place).isPresent() && !leadsSomewhere(place)) {
            throw new SchemaException("the reference " + said(reference) + " leads nowhere");
        }
    }

    private boolean leadsSomewhere(String place) {
        try {
            return registry.getSchema(SchemaLocation.of(place)) != null;
        } catch (RuntimeException nowhere) {
            return false;
        }
    }

    private static String said(String reference) {
        int hash = reference.indexOf('#');
        String fragment = hash < 0 ? "" : reference.substring(hash);
        return SchemaPlace.name(reference).map(it -> it + fragment).orElse(reference);
    }

    private static boolean hasIds(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            return members.get("$id") instanceof String
                    || members.values().stream().anyMatch(References::hasIds);
        }
        return value instanceof Collection<?> items
                && items.stream().filter(Objects::nonNull).anyMatch(References::hasIds);
    }
}
