package io.helicon.namespace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One schema of the declarative language on its way to JSON Schema 2020-12; what is below a name stays below it. */
final class DeclarativeSchema {
    private final Set<SchemaName> references = new LinkedHashSet<>();
    private final LocalReferences local = new LocalReferences();

    private DeclarativeSchema() {}

    static JsonSchema compile(SchemaTree tree) throws SchemaMistake {
        SchemaWords words = SchemaWords.of(tree);
        if (words.has(SchemaWord.OPTIONAL)) {
            throw new SchemaMistake(words.line(SchemaWord.OPTIONAL), "optional is said of a member, not of the whole");
        }
        DeclarativeSchema schema = new DeclarativeSchema();
        Map<String, Object> compiled = new LinkedHashMap<>();
        compiled.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        compiled.putAll(schema.schema(words));
        schema.local.check(words.mapping());
        return new JsonSchema(compiled, schema.references, true);
    }

    private Map<String, Object> schema(SchemaWords words) throws SchemaMistake {
        Map<String, Object> schema = words.has(SchemaWord.REF) ? reference(words) : typed(words, type(words));
        String description = words.text(SchemaWord.DESCRIPTION);
        if (description != null) {
            schema.put("description", description);
        }
        return schema;
    }

    private Map<String, Object> reference(SchemaWords words) throws SchemaMistake {
        for (String name : words.mapping().entries().keySet()) {
            if (!SchemaWord.BESIDE_REF.contains(SchemaWord.of(name).orElseThrow())) {
                SchemaTree tree = words.mapping().entries().get(name);
                int line = tree == null ? words.line() : tree.line();
                throw new SchemaMistake(line, name + ": beside $ref only optional, nullable and description may stand");
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$ref", uri(words));
        return words.flag(SchemaWord.NULLABLE) ? orNull(schema) : schema;
    }

    private String uri(SchemaWords words) throws SchemaMistake {
        SchemaReference reference =
                SchemaReference.parse(String.valueOf(words.text(SchemaWord.REF)), words.line(SchemaWord.REF));
        reference.schema().ifPresent(references::add);
        if (reference.schema().isEmpty()) {
            local.add(words.mapping(), reference);
        }
        return reference.uri();
    }

    /** Not anyOf: who sends neither is told what the schema says, and not that null would have done too. */
    private static Map<String, Object> orNull(Map<String, Object> schema) {
        Map<String, Object> orNull = new LinkedHashMap<>();
        orNull.put("if", Map.of("type", "null"));
        orNull.put("else", schema);
        return orNull;
    }

    private static @Nullable SchemaType type(SchemaWords words) throws SchemaMistake {
        if (words.has(SchemaWord.TYPE)) {
            return SchemaType.of(String.valueOf(words.text(SchemaWord.TYPE)))
                    .orElseThrow(() -> words.mistake(SchemaWord.TYPE, "one of " + SchemaType.ALL));
        }
        if (!words.has(SchemaWord.ENUM)) {
            throw new SchemaMistake(words.line(), "type is missing: one of " + SchemaType.ALL);
        }
        return null;
    }

    private Map<String, Object> typed(SchemaWords words, @Nullable SchemaType type) throws SchemaMistake {
        checkFitting(words, type);
        Map<String, Object> schema = new LinkedHashMap<>();
        if (type != null) {
            schema.put("type", words.flag(SchemaWord.NULLABLE) ? List.of(type.word(), "null") : type.word());
        }
        SchemaChoices.compile(words, type, schema);
        if (type != null) {
            SchemaBounds.compile(words, type, schema);
        }
        SchemaTexts.compile(words, schema);
        if (type == SchemaType.OBJECT) {
            members(words, schema);
        }
        SchemaTree items = words.find(SchemaWord.ITEMS);
        if (items != null) {
            schema.put("items", schema(item(SchemaWords.of(items))));
        }
        return schema;
    }

    private static void checkFitting(SchemaWords words, @Nullable SchemaType type) throws SchemaMistake {
        for (SchemaWord word : SchemaWord.values()) {
            boolean fits = type == null ? word.fitsAll() : word.fits(type);
            if (words.has(word) && !fits) {
                String said = type == null ? "without a type" : "of type " + type.word();
                throw new SchemaMistake(
                        words.line(word), word.word() + ": is said of " + word.types() + ", and this is " + said);
            }
        }
    }

    private static SchemaWords item(SchemaWords words) throws SchemaMistake {
        if (words.has(SchemaWord.OPTIONAL)) {
            throw new SchemaMistake(
                    words.line(SchemaWord.OPTIONAL), "optional is said of a member, not of an array's items");
        }
        return words;
    }

    private void members(SchemaWords words, Map<String, Object> schema) throws SchemaMistake {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>();
        if (words.has(SchemaWord.PROPERTIES)) {
            for (Map.Entry<String, SchemaTree> entry :
                    words.mapping(SchemaWord.PROPERTIES).entries().entrySet()) {
                SchemaWords member = SchemaWords.of(entry.getValue());
                properties.put(entry.getKey(), schema(member));
                if (!member.flag(SchemaWord.OPTIONAL)) {
                    required.add(entry.getKey());
                }
            }
            schema.put("properties", properties);
            schema.put("required", required);
        }
        if (!words.flag(SchemaWord.ALLOW_UNKNOWN)) {
            schema.put("additionalProperties", false);
        }
    }
}
