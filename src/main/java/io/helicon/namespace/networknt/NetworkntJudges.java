package io.helicon.namespace.networknt;

import io.helicon.namespace.JsonSchema;
import io.helicon.namespace.Judges;
import io.helicon.namespace.SchemaName;
import jakarta.inject.Singleton;
import java.util.Map;

/** Seats judges, all of a snapshot in one court. */
@Singleton
class NetworkntJudges implements Judges {
    private final MetaSchemas metaSchemas = new MetaSchemas();

    @Override
    public Bench seat(Map<SchemaName, JsonSchema> schemas) {
        return new Court(schemas, metaSchemas).bench();
    }
}
