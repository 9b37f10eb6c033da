package io.helicon.namespace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One schema within a JSON Schema, to be compared.
 *
 * @param map its keywords; none for {@code true}
 * @param nothing whether it is {@code false}
 * @param orNull whether null is fine too, whatever the keywords say
 */
record SchemaNode(Map<?, ?> map, boolean nothing, boolean orNull) {
    private static final Set<String> TYPES = Set.of("object", "array", "string", "number", "boolean", "null");

    /** Keywords that do not say what is allowed, and the reference itself. */
    static final Set<String> SILENT = Set.of(
            "$ref",
            "$schema",
            "$id",
            "$comment",
            "$defs",
            "definitions",
            "description",
            "title",
            "default",
            "examples");

    static SchemaNode of(Object schema) {
        if (!(schema instanceof Map<?, ?> map)) {
            return new SchemaNode(Map.of(), isFalse(schema), false);
        }
        return isOrNull(map) && map.get("else") instanceof Map<?, ?> otherwise
                ? new SchemaNode(otherwise, false, true)
                : new SchemaNode(map, false, false);
    }

    /** What a nullable reference of the declarative language is compiled to. */
    private static boolean isOrNull(Map<?, ?> map) {
        return Map.of("type", "null").equals(map.get("if")) && !map.containsKey("then");
    }

    static boolean isFalse(Object schema) {
        return schema instanceof Boolean allowed && !allowed;
    }

    SchemaNode withNull() {
        return new SchemaNode(map, nothing, true);
    }

    boolean isReference() {
        return map.get("$ref") instanceof String;
    }

    /** Whether it allows everything. */
    boolean isSilent() {
        return !nothing && !isReference() && SILENT.containsAll(map.keySet());
    }

    @Nullable
    Object get(String keyword) {
        return map.get(keyword);
    }

    /** @return a schema below; all is allowed where it says nothing */
    Object schema(String keyword) {
        return Optional.<Object>ofNullable(map.get(keyword)).orElse(true);
    }

    String text(String keyword) {
        return map.get(keyword) instanceof String text ? text : "";
    }

    Optional<BigDecimal> number(String keyword) {
        return map.get(keyword) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    /** @return the schemas below the names of a keyword */
    Map<?, ?> named(String keyword) {
        return map.get(keyword) instanceof Map<?, ?> named ? named : Map.of();
    }

    List<?> list(String keyword) {
        return map.get(keyword) instanceof Collection<?> items ? new ArrayList<>(items) : List.of();
    }

    /** @return the values that it names, if it names them */
    Optional<List<?>> choices() {
        if (map.containsKey("const")) {
            List<@Nullable Object> only = new ArrayList<>();
            only.add(map.get("const"));
            return Optional.of(only);
        }
        return map.containsKey("enum") ? Optional.of(list("enum")) : Optional.empty();
    }

    /** @return the types that its values may have; {@code number} has the integers in it */
    Set<String> types() {
        Set<String> types = new TreeSet<>();
        if (map.get("type") instanceof String type) {
            types.add(type);
        } else if (map.containsKey("type")) {
            list("type").forEach(it -> types.add(String.valueOf(it)));
        } else {
            types.addAll(choices().map(SchemaNode::typesOf).orElse(TYPES));
        }
        if (orNull) {
            types.add("null");
        }
        return types;
    }

    private static Set<String> typesOf(List<?> values) {
        Set<String> types = new TreeSet<>();
        values.forEach(it -> types.add(typeOf(it)));
        return types;
    }

    static String typeOf(@Nullable Object value) {
        for (SchemaType type : SchemaType.values()) {
            if (type.holds(value)) {
                return type.word();
            }
        }
        return "null";
    }

    boolean mayBe(String type) {
        return types().contains(type) || (type.equals("integer") && types().contains("number"));
    }
}
