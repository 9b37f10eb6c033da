package io.helicon.namespace.networknt;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import java.util.Map;
import java.util.Optional;

/** The three dialects' schemas of schemas, which come with the library. */
final class MetaSchemas {
    private final SchemaRegistry registry = Registries.of(Map.of());

    /** @return what a schema does that its dialect does not have, if anything */
    Optional<String> mistake(JsonNode schema) {
        String dialect = schema.path("$schema").asText();
        Hearing hearing = new Hearing();
        hearing.run(registry.getSchema(SchemaLocation.of(dialect)), schema);
        return hearing.errors().stream().findFirst().map(MetaSchemas::told);
    }

    private static String told(Error error) {
        String path = Findings.pointer(error);
        return (path.isEmpty() ? "the schema" : path) + " " + Sentences.of(error, error.getKeyword());
    }
}
