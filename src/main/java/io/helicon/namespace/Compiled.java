package io.helicon.namespace;

import java.util.Optional;

/** A text, and what it was compiled to, or why it was not. */
record Compiled(SchemaText text, Optional<JsonSchema> schema, Optional<SchemaFault> fault) {
    static Compiled good(SchemaText text, JsonSchema schema) {
        return new Compiled(text, Optional.of(schema), Optional.empty());
    }

    static Compiled broken(SchemaText text, int line, String reason) {
        return new Compiled(text, Optional.empty(), Optional.of(new SchemaFault(text.origin(), line, reason)));
    }
}
