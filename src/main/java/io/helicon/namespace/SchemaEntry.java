package io.helicon.namespace;

import java.util.List;
import java.util.Optional;

/**
 * What is told of one schema.
 *
 * @param judging the JSON Schema by which documents are judged now, which is of an earlier text when this one is broken
 * @param known the same, or what could be understood of a text that never judged
 * @param fault why the text is broken
 */
public record SchemaEntry(
        SchemaText text, Optional<JsonSchema> judging, Optional<JsonSchema> known, Optional<SchemaFault> fault) {
    public SchemaName name() {
        return text.name();
    }

    public boolean isGood() {
        return fault.isEmpty();
    }

    /** @return the other schemas that it refers to, in the order of their names */
    public List<SchemaName> references() {
        return known.map(JsonSchema::references).stream()
                .flatMap(java.util.Collection::stream)
                .sorted()
                .toList();
    }

    /** @return which state of the text */
    public ETag tag() {
        return ETag.of(given());
    }

    /** @return the text as it was given; fails with {@link Mistake#SCHEMA_BROKEN} when it could not be read */
    public String given() {
        if (text.unreadable().isPresent()) {
            throw NamespaceProblem.of(
                    Mistake.SCHEMA_BROKEN, fault.map(SchemaFault::told).orElse(""));
        }
        return text.text();
    }

    /** @return what judges; fails with {@link Mistake#SCHEMA_BROKEN} when nothing does */
    public JsonSchema compiled() {
        return judging.orElseThrow(() -> NamespaceProblem.of(
                Mistake.SCHEMA_BROKEN, fault.map(SchemaFault::told).orElse("")));
    }
}
