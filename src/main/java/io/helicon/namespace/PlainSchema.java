package io.helicon.namespace;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One plain JSON Schema on its way: as it is, but references to other schemas lead to their places. */
final class PlainSchema {
    private static final Map<String, String> DIALECTS = Map.of(
            "json-schema.org/draft/2020-12/schema", "https://json-schema.org/draft/2020-12/schema",
            "json-schema.org/draft/2019-09/schema", "https://json-schema.org/draft/2019-09/schema",
            "json-schema.org/draft-07/schema", "http://json-schema.org/draft-07/schema#");

    private static final Pattern META =
            Pattern.compile("https?://json-schema\\.org/(draft/(2020-12|2019-09)/.*|draft-07/schema)");
    private static final Set<String> REFERRING = Set.of("$ref", "$dynamicRef", "$recursiveRef");

    private final Set<String> ids;
    private final Set<SchemaName> references = new LinkedHashSet<>();

    private PlainSchema(Set<String> ids) {
        this.ids = ids;
    }

    static JsonSchema compile(SchemaTree.Mapping mapping) throws SchemaMistake {
        String dialect = dialect(mapping.entries().get("$schema"), mapping.line());
        PlainSchema schema = new PlainSchema(PlainPlaces.ids(mapping));
        Map<String, @Nullable Object> tree = schema.members(mapping, PlainPlaces.OWN);
        tree.put("$schema", dialect);
        return new JsonSchema(tree, schema.references, false);
    }

    private static String dialect(@Nullable SchemaTree tree, int line) throws SchemaMistake {
        String written = tree instanceof SchemaTree.Scalar scalar ? String.valueOf(scalar.value()) : "";
        String bare = written.replaceFirst("^https?://", "").replaceFirst("#$", "");
        String dialect = DIALECTS.get(bare);
        if (dialect == null || !written.startsWith("http")) {
            throw new SchemaMistake(
                    tree == null ? line : tree.line(),
                    "$schema: one of https://json-schema.org/draft/2020-12/schema,"
                            + " https://json-schema.org/draft/2019-09/schema and"
                            + " http://json-schema.org/draft-07/schema# is expected");
        }
        return dialect;
    }

    private Map<String, @Nullable Object> members(SchemaTree.Mapping schema, URI outer) throws SchemaMistake {
        URI base = PlainPlaces.within(schema, outer);
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (Map.Entry<String, SchemaTree> entry : schema.entries().entrySet()) {
            members.put(entry.getKey(), member(entry.getKey(), entry.getValue(), base));
        }
        return members;
    }

    private @Nullable Object member(String keyword, SchemaTree tree, URI base) throws SchemaMistake {
        if (REFERRING.contains(keyword)
                && tree instanceof SchemaTree.Scalar scalar
                && scalar.value() instanceof String it) {
            return reference(it, tree.line(), base);
        }
        if (PlainPlaces.NAMED.contains(keyword) && tree instanceof SchemaTree.Mapping named) {
            Map<String, @Nullable Object> schemas = new LinkedHashMap<>();
            for (Map.Entry<String, SchemaTree> entry : named.entries().entrySet()) {
                schemas.put(entry.getKey(), schemas(entry.getValue(), base));
            }
            return schemas;
        }
        return PlainPlaces.SCHEMAS.contains(keyword) ? schemas(tree, base) : SchemaValues.of(tree);
    }

    /** One schema, or a list of them. */
    private @Nullable Object schemas(SchemaTree tree, URI base) throws SchemaMistake {
        if (tree instanceof SchemaTree.Mapping schema) {
            return members(schema, base);
        }
        if (tree instanceof SchemaTree.Sequence sequence) {
            List<@Nullable Object> all = new ArrayList<>();
            for (SchemaTree item : sequence.items()) {
                all.add(schemas(item, base));
            }
            return all;
        }
        return SchemaValues.of(tree);
    }

    private String reference(String written, int line, URI base) throws SchemaMistake {
        int hash = written.indexOf('#');
        String target = hash < 0 ? written : written.substring(0, hash);
        String place = PlainPlaces.resolved(base, target);
        if (target.isEmpty() || ids.contains(place) || META.matcher(place).matches()) {
            return written;
        }
        SchemaName name = name(target, line);
        references.add(name);
        return SchemaPlace.of(name) + (hash < 0 ? "" : written.substring(hash));
    }

    private static SchemaName name(String target, int line) throws SchemaMistake {
        if (target.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            throw new SchemaMistake(
                    line, "$ref: nothing is fetched from " + target + "; refer to a schema here, by its name");
        }
        try {
            return SchemaReference.name(SchemaPlace.decoded(target), line);
        } catch (IllegalArgumentException mistake) {
            throw new SchemaMistake(line, "$ref: " + target + " is no reference: a % is not well encoded");
        }
    }
}
