package io.helicon.namespace;

import java.util.Optional;

/**
 * Where a {@code $ref} of the declarative language leads.
 *
 * @param schema the other schema; none for this one
 * @param pointer a JSON Pointer into it; empty for the whole
 */
record SchemaReference(Optional<SchemaName> schema, String pointer, int line) {
    static SchemaReference parse(String text, int line) throws SchemaMistake {
        int hash = text.indexOf('#');
        String name = hash < 0 ? text : text.substring(0, hash);
        String pointer = hash < 0 ? "" : text.substring(hash + 1);
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw new SchemaMistake(
                    line, "$ref: what follows # is a path and begins with /, such as #/properties/name");
        }
        if (name.isEmpty() && hash < 0) {
            throw new SchemaMistake(
                    line, "$ref: the name of a schema is expected, or #/ and a path, and this is empty");
        }
        return new SchemaReference(name.isEmpty() ? Optional.empty() : Optional.of(name(name, line)), pointer, line);
    }

    /** Refuses what is a reference to elsewhere, and what cannot be a name. */
    static SchemaName name(String name, int line) throws SchemaMistake {
        if (name.contains("/")) {
            throw new SchemaMistake(
                    line, "$ref: " + name + " is no name of a schema; nothing is fetched from elsewhere");
        }
        try {
            return new SchemaName(name);
        } catch (NamespaceProblem problem) {
            throw new SchemaMistake(line, "$ref: " + problem.details().get(0).message());
        }
    }

    String uri() {
        String fragment = pointer.isEmpty() ? "" : SchemaPlace.fragment(pointer);
        return schema.map(SchemaPlace::of).orElse("")
                + (fragment.isEmpty() && schema.isPresent() ? "" : "#" + fragment);
    }
}
