package io.helicon.namespace;

import java.util.Map;

/** The port to the library that knows JSON Schema. It fetches nothing from anywhere. */
public interface Judges {
    /**
     * Makes a judge of every schema; they may refer to each other.
     *
     * @return of each either a judge or a mistake: a reference that leads nowhere, a pattern that is none, and the like
     */
    Bench seat(Map<SchemaName, JsonSchema> schemas);

    /** Who judges, and which schemas have nobody to. */
    record Bench(Map<SchemaName, Judge> judges, Map<SchemaName, String> mistakes) {}
}
