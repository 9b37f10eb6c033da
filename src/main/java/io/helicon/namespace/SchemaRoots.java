package io.helicon.namespace;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two whole schemas of a comparison, which references within them lead into. */
record SchemaRoots(Map<String, Object> before, Map<String, Object> after) {
    private static final List<String> REFERRING = List.of("$ref", "$dynamicRef", "$recursiveRef");

    /** How many references in a row are followed. */
    private static final int STEPS = 20;

    SchemaNode nodeBefore(Object schema) {
        return node(schema, before);
    }

    SchemaNode nodeAfter(Object schema) {
        return node(schema, after);
    }

    private static SchemaNode node(Object schema, Map<String, Object> root) {
        SchemaNode node = SchemaNode.of(expand(schema, root));
        return node.orNull() ? SchemaNode.of(expand(node.map(), root)).withNull() : node;
    }

    /** @return what a mere reference into the whole leads to; anything else as it is */
    private static Object expand(Object schema, Map<String, Object> root) {
        Object expanded = schema;
        for (int i = 0; i < STEPS && isMereReference(expanded); i++) {
            Optional<Object> target = target(root, SchemaNode.of(expanded).text("$ref"));
            if (target.isEmpty()) {
                return expanded;
            }
            expanded = target.get();
        }
        return expanded;
    }

    private static boolean isMereReference(Object schema) {
        return schema instanceof Map<?, ?> map
                && map.get("$ref") instanceof String
                && SchemaNode.SILENT.containsAll(map.keySet());
    }

    /** Whether the value, which is the same in both, means the same: so do the parts that it refers to. */
    boolean steady(@Nullable Object value) {
        return steady(value, new HashSet<>());
    }

    private boolean steady(@Nullable Object value, Set<String> seen) {
        if (value instanceof Map<?, ?> members) {
            return REFERRING.stream().allMatch(it -> steadyReference(members.get(it), seen))
                    && members.values().stream().allMatch(it -> steady(it, seen));
        }
        return !(value instanceof Collection<?> items) || items.stream().allMatch(it -> steady(it, seen));
    }

    private boolean steadyReference(@Nullable Object value, Set<String> seen) {
        if (!(value instanceof String reference) || !reference.startsWith("#") || !seen.add(reference)) {
            return true;
        }
        Optional<Object> old = target(before, reference);
        Optional<Object> now = target(after, reference);
        if (old.isEmpty() || now.isEmpty()) {
            return SchemaValues.same(before, after);
        }
        return SchemaValues.same(old.get(), now.get()) && steady(old.get(), seen);
    }

    private static Optional<Object> target(Map<String, Object> root, String reference) {
        boolean pointer = reference.equals("#") || reference.startsWith("#/");
        Optional<Object> place = pointer ? Optional.of(root) : Optional.empty();
        List<String> segments = pointer ? segments(reference.substring(1)) : List.of();
        for (String segment : segments) {
            place = place.flatMap(it -> below(it, segment));
        }
        return place;
    }

    private static List<String> segments(String pointer) {
        return pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/", -1));
    }

    private static Optional<Object> below(Object place, String segment) {
        String name = SchemaPlace.decoded(segment).replace("~1", "/").replace("~0", "~");
        if (place instanceof Map<?, ?> members) {
            return Optional.ofNullable(members.get(name));
        }
        boolean indexed = place instanceof List<?> items && name.matches("\\d{1,6}") && index(name) < items.size();
        return indexed ? Optional.ofNullable(((List<?>) place).get(index(name))) : Optional.empty();
    }

    private static int index(String name) {
        return Integer.parseInt(name);
    }
}
