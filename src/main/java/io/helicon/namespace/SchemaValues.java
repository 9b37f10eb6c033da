package io.helicon.namespace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of JSON in a schema: maps, lists, texts, BigDecimals, Booleans, and null. */
final class SchemaValues {
    private SchemaValues() {}

    /** @return what a tree says, without its lines */
    static @Nullable Object of(SchemaTree tree) {
        if (tree instanceof SchemaTree.Mapping mapping) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            mapping.entries().forEach((name, value) -> members.put(name, of(value)));
            return members;
        }
        if (tree instanceof SchemaTree.Sequence sequence) {
            List<@Nullable Object> items = new ArrayList<>();
            sequence.items().forEach(it -> items.add(of(it)));
            return items;
        }
        return ((SchemaTree.Scalar) tree).value();
    }

    /** Whether two values are equal as JSON Schema has it: the order of members does not count, and 1.0 is 1. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(plain(one), plain(other));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        if (value instanceof Map<?, ?> members) {
            Map<@Nullable Object, @Nullable Object> plain = new LinkedHashMap<>();
            members.forEach((name, member) -> plain.put(name, plain(member)));
            return plain;
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> plain = new ArrayList<>();
            items.forEach(it -> plain.add(plain(it)));
            return plain;
        }
        return value;
    }

    /** Says what a value is, for people. */
    static String said(SchemaTree tree) {
        if (tree instanceof SchemaTree.Mapping) {
            return "a mapping";
        }
        return tree instanceof SchemaTree.Sequence ? "a list" : said(((SchemaTree.Scalar) tree).value());
    }

    static String said(@Nullable Object value) {
        if (value instanceof String text) {
            return "the text " + JsonString.of(text.length() > 40 ? text.substring(0, 40) + "…" : text);
        }
        if (value instanceof Map) {
            return "an object";
        }
        return value instanceof List ? "an array" : String.valueOf(value);
    }
}
