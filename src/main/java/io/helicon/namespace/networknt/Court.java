package io.helicon.namespace.networknt;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import io.helicon.namespace.JsonSchema;
import io.helicon.namespace.Judge;
import io.helicon.namespace.Judges.Bench;
import io.helicon.namespace.SchemaName;
import io.helicon.namespace.SchemaPlace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schemas of one snapshot while they are compiled: each is good, or has a mistake that keeps others from referring to it. */
final class Court {
    /** A circle of references that needs no certain document shows on one of these. */
    private static final List<JsonNode> PROBES =
            Stream.of("{}", "[]", "\"\"", "0", "true", "null").map(Json::read).toList();

    private final Map<SchemaName, JsonSchema> schemas;
    private final Map<SchemaName, String> mistakes = new TreeMap<>();
    private final Map<SchemaName, Schema> compiled = new LinkedHashMap<>();

    Court(Map<SchemaName, JsonSchema> schemas, MetaSchemas metaSchemas) {
        this.schemas = schemas;
        Map<String, String> texts = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> enter(name, Json.node(schema.tree()), metaSchemas, texts));
        spread();
        compile(Registries.of(texts));
    }

    Bench bench() {
        Set<String> declarative = schemas.keySet().stream()
                .filter(it -> schema(it).declarative())
                .map(SchemaPlace::of)
                .collect(Collectors.toSet());
        Map<SchemaName, Judge> judges = new TreeMap<>();
        compiled.forEach((name, schema) -> judges.put(name, new NetworkntJudge(schema, declarative)));
        judges.keySet().removeAll(mistakes.keySet());
        return new Bench(judges, mistakes);
    }

    private JsonSchema schema(SchemaName name) {
        return Optional.ofNullable(schemas.get(name)).orElseThrow();
    }

    private void enter(SchemaName name, JsonNode tree, MetaSchemas metaSchemas, Map<String, String> texts) {
        Optional<String> mistake = schema(name).references().stream()
                .filter(it -> !schemas.containsKey(it))
                .findFirst()
                .map(it -> "refers to " + it + ", which is not there")
                .or(() -> metaSchemas.mistake(tree));
        mistake.ifPresentOrElse(it -> mistakes.put(name, it), () -> texts.put(SchemaPlace.of(name), tree.toString()));
    }

    /** In this order, so that a mistake is told of the schema that has it, and not of one that refers there. */
    private void compile(SchemaRegistry registry) {
        eachGood(it -> compiled.put(it, registry.getSchema(place(it))));
        eachGood(it -> new References(it, registry).check(schema(it).tree()));
        eachGood(it -> complete(compiled(it)));
    }

    private void eachGood(Consumer<SchemaName> step) {
        good().forEach(it -> attempt(it, step));
        spread();
    }

    private List<SchemaName> good() {
        return schemas.keySet().stream()
                .filter(it -> !mistakes.containsKey(it))
                .sorted()
                .toList();
    }

    private Schema compiled(SchemaName name) {
        return Optional.ofNullable(compiled.get(name)).orElseThrow();
    }

    private static SchemaLocation place(SchemaName name) {
        return SchemaLocation.of(SchemaPlace.of(name));
    }

    private void attempt(SchemaName name, Consumer<SchemaName> step) {
        try {
            step.accept(name);
        } catch (RuntimeException mistake) {
            String reason = String.valueOf(mistake.getMessage());
            mistakes.put(name, reason.lines().findFirst().orElse("cannot be compiled"));
        }
    }

    /** Follows all references, so that no document is the first to do so. */
    private static void complete(Schema schema) {
        schema.initializeValidators();
        SchemaContext context = schema.getSchemaContext();
        probe(schema);
        context.getSchemaReferences().values().forEach(Court::probe);
        context.getSchemaResources().values().forEach(Court::probe);
    }

    private static void probe(Schema schema) {
        PROBES.forEach(it -> new Hearing().run(schema, it));
    }

    /** Who refers to a schema with a mistake has one. */
    private void spread() {
        boolean more = true;
        while (more) {
            List<SchemaName> reached =
                    good().stream().filter(it -> broken(schema(it)).isPresent()).toList();
            reached.forEach(
                    it -> mistakes.put(it, "refers to " + broken(schema(it)).orElseThrow() + ", which is broken"));
            more = !reached.isEmpty();
        }
    }

    private Optional<SchemaName> broken(JsonSchema schema) {
        return schema.references().stream().filter(mistakes::containsKey).findFirst();
    }
}
