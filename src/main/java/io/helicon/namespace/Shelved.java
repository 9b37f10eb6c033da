package io.helicon.namespace;

import java.util.Optional;

/**
 * One schema on the shelf.
 *
 * @param newest the text that counts
 * @param fault why that one does not judge
 * @param good what judges: the newest, or the last that was a good one
 */
record Shelved(Compiled newest, Optional<SchemaFault> fault, Optional<Good> good) {
    /** A schema that has a judge. */
    record Good(JsonSchema schema, Judge judge) {}

    SchemaText text() {
        return newest.text();
    }

    Judge judge() {
        return good.map(Good::judge).orElseThrow(this::broken);
    }

    Optional<JsonSchema> judging() {
        return good.map(Good::schema);
    }

    /** @return the failure of whoever needs a good version */
    NamespaceProblem broken() {
        return NamespaceProblem.of(
                Mistake.SCHEMA_BROKEN, fault.map(SchemaFault::told).orElse("it never was a good one"));
    }

    SchemaEntry entry() {
        return new SchemaEntry(text(), judging(), judging().or(newest::schema), fault);
    }
}
