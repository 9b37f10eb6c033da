package io.helicon.namespace;

import jakarta.inject.Singleton;

/**
 * Makes JSON Schema of a schema as people wrote it.
 *
 * <p>A mapping with {@code $schema} is JSON Schema already (2020-12, 2019-09, draft-07) and taken over; anything else is the
 * declarative language, which becomes 2020-12. Formats are asserted in all of them, which the later dialects leave to
 * those who judge: a team that writes a format wants it held.
 */
@Singleton
public class SchemaCompiler {
    /** @throws SchemaMistake with the line of the word that is wrong, and what was expected there */
    public JsonSchema compile(SchemaTree tree) throws SchemaMistake {
        if (tree instanceof SchemaTree.Mapping mapping && mapping.entries().containsKey("$schema")) {
            return PlainSchema.compile(mapping);
        }
        return DeclarativeSchema.compile(tree);
    }
}
