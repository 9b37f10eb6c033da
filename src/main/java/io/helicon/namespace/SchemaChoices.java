package io.helicon.namespace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that name values: {@code enum} and {@code default}. */
final class SchemaChoices {
    private SchemaChoices() {}

    static void compile(SchemaWords words, @Nullable SchemaType type, Map<String, Object> schema) throws SchemaMistake {
        if (words.has(SchemaWord.ENUM)) {
            schema.put("enum", choices(words, type));
        }
        SchemaTree preset = words.find(SchemaWord.DEFAULT);
        if (preset != null) {
            check(SchemaWord.DEFAULT, preset, words, type);
            schema.put("default", SchemaValues.of(preset));
        }
    }

    private static List<@Nullable Object> choices(SchemaWords words, @Nullable SchemaType type) throws SchemaMistake {
        SchemaTree.Sequence sequence = words.sequence(SchemaWord.ENUM);
        if (sequence.items().isEmpty()) {
            throw new SchemaMistake(sequence.line(), "enum: is empty, so that nothing would be allowed");
        }
        List<@Nullable Object> choices = new ArrayList<>();
        for (SchemaTree item : sequence.items()) {
            check(SchemaWord.ENUM, item, words, type);
            if (has(choices, SchemaValues.of(item))) {
                throw new SchemaMistake(
                        item.line(), "enum: has " + SchemaValues.said(SchemaValues.of(item)) + " twice");
            }
            choices.add(SchemaValues.of(item));
        }
        if (words.flag(SchemaWord.NULLABLE) && !has(choices, null)) {
            choices.add(null);
        }
        return choices;
    }

    private static boolean has(List<@Nullable Object> choices, @Nullable Object value) {
        return choices.stream().anyMatch(it -> SchemaValues.same(it, value));
    }

    /** Without a type, every value is fine. */
    private static void check(SchemaWord word, SchemaTree tree, SchemaWords words, @Nullable SchemaType type)
            throws SchemaMistake {
        Object value = SchemaValues.of(tree);
        boolean absent = value == null && words.flag(SchemaWord.NULLABLE);
        if (type != null && !absent && !type.holds(value)) {
            throw new SchemaMistake(
                    tree.line(), word.word() + ": " + SchemaValues.said(value) + " is not of the type " + type.word());
        }
    }
}
