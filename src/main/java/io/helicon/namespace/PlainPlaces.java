package io.helicon.namespace;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** Where the schemas within a plain JSON Schema are, and which URIs they gave themselves. */
final class PlainPlaces {
    /** The place of the whole, which does not know its name; no reference can say it. */
    static final URI OWN = URI.create("schema:/_/_");

    /** Keywords whose value is a schema, or a list of schemas. */
    static final Set<String> SCHEMAS = Set.of(
            "items",
            "prefixItems",
            "additionalItems",
            "unevaluatedItems",
            "contains",
            "additionalProperties",
            "unevaluatedProperties",
            "propertyNames",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else",
            "contentSchema");

    /** Keywords whose value has schemas below names. */
    static final Set<String> NAMED =
            Set.of("properties", "patternProperties", "dependentSchemas", "dependencies", "$defs", "definitions");

    private final Set<String> ids = new HashSet<>();

    private PlainPlaces() {}

    /** @return the URIs that a schema, and those within it, have as their {@code $id} */
    static Set<String> ids(SchemaTree.Mapping schema) {
        PlainPlaces places = new PlainPlaces();
        places.collect(schema, OWN);
        return places.ids;
    }

    private void collect(SchemaTree tree, URI outer) {
        if (tree instanceof SchemaTree.Sequence sequence) {
            sequence.items().forEach(it -> collect(it, outer));
        } else if (tree instanceof SchemaTree.Mapping schema) {
            URI base = within(schema, outer);
            ids.add(base.toString());
            schema.entries().forEach((keyword, value) -> collect(keyword, value, base));
        }
    }

    private void collect(String keyword, SchemaTree value, URI base) {
        if (SCHEMAS.contains(keyword)) {
            collect(value, base);
        } else if (NAMED.contains(keyword) && value instanceof SchemaTree.Mapping named) {
            named.entries().values().forEach(it -> collect(it, base));
        }
    }

    /** @return what references in a schema are relative to */
    static URI within(SchemaTree.Mapping schema, URI outer) {
        boolean given = schema.entries().get("$id") instanceof SchemaTree.Scalar id && id.value() instanceof String;
        return given ? URI.create(resolved(outer, id(schema))) : outer;
    }

    private static String id(SchemaTree.Mapping schema) {
        return schema.entries().get("$id") instanceof SchemaTree.Scalar id
                ? String.valueOf(id.value()).replaceFirst("#.*", "")
                : "";
    }

    /** What cannot be a URI is kept as it is: the judge says what is wrong with it. */
    static String resolved(URI base, String reference) {
        try {
            return reference.isEmpty()
                    ? base.toString()
                    : base.resolve(reference).toString();
        } catch (IllegalArgumentException noUri) {
            return base.toString() + "/" + SchemaPlace.fragment("/" + reference);
        }
    }
}
