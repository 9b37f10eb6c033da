package io.helicon.namespace.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.helicon.namespace.JsonSchema;
import io.helicon.namespace.SchemaEntry;
import io.helicon.namespace.SchemaFault;
import io.helicon.namespace.SchemaName;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bodies of the schema routes. */
final class SchemaJson {
    private SchemaJson() {}

    /** A schema as it is listed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SchemaEntry", description = "a schema as this node knows it")
    record Told(
            @Schema(examples = "restaurants.lastVisited.v1") String name,

            @Schema(
                    enumeration = {"directory", "registry"},
                    description = "where its text is; the registry's wins over a file of the same name")
            String source,

            @Schema(
                    enumeration = {"declarative", "json-schema"},
                    description = "its language; missing when nothing of it is understood")
            @Nullable
            String kind,

            @Schema(
                    enumeration = {"good", "broken"},
                    description = "of a broken one the last good version judges, or nothing can be written")
            String state,

            @Schema(description = "file, line and reason", examples = "x.yaml:7: unknown word «propertys»") @Nullable
            String error,

            @Schema(description = "the other schemas that it refers to")
            List<String> references) {}

    /** All of them. */
    @Schema(name = "SchemaList")
    record Listed(
            @Schema(description = "in the order of their names")
            List<Told> schemas) {}

    /** It is done. */
    @Schema(name = "Success")
    record Success(boolean success) {}

    static Listed listed(List<SchemaEntry> entries) {
        return new Listed(entries.stream().map(SchemaJson::told).toList());
    }

    static Told told(SchemaEntry entry) {
        return new Told(
                entry.name().value(),
                entry.text().origin().source().name().toLowerCase(Locale.ROOT),
                entry.known().map(SchemaJson::kind).orElse(null),
                entry.isGood() ? "good" : "broken",
                entry.fault().map(SchemaFault::told).orElse(null),
                entry.references().stream().map(SchemaName::value).toList());
    }

    private static String kind(JsonSchema schema) {
        return schema.declarative() ? "declarative" : "json-schema";
    }
}
