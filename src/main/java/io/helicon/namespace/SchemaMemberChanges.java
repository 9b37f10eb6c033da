package io.helicon.namespace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What changed for the members of an object: which there may be, which there must be, and what each may be. */
final class SchemaMemberChanges {
    /** What may allow members that the keywords beside it do not name. */
    private static final List<String> ALSO_NAMING =
            List.of("$ref", "allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas", "$dynamicRef");

    private final SchemaBreaks breaks;
    private final Below below;

    SchemaMemberChanges(SchemaBreaks breaks, Below below) {
        this.breaks = breaks;
        this.below = below;
    }

    void compare(String path, SchemaNode before, SchemaNode after) {
        names(before, after).forEach(it -> member(path, it, before, after));
        others(path, before, after);
        List<?> required = before.list("required");
        after.list("required").stream()
                .filter(it -> !required.contains(it))
                .forEach(it ->
                        breaks.add(member(path, String.valueOf(it)), SchemaBreaks.Words.REQUIRED, "must be there now"));
    }

    private static Set<String> names(SchemaNode before, SchemaNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.named("properties").keySet().forEach(it -> names.add(String.valueOf(it)));
        after.named("properties").keySet().forEach(it -> names.add(String.valueOf(it)));
        return names;
    }

    private static String member(String path, String name) {
        return path + "/properties/" + name.replace("~", "~0").replace("/", "~1");
    }

    private void member(String path, String name, SchemaNode before, SchemaNode after) {
        Object old = named(before, name).orElseGet(() -> unnamedBefore(before));
        Object now = named(after, name).orElseGet(() -> unnamed(after));
        if (SchemaNode.isFalse(now) && named(after, name).isEmpty()) {
            if (!SchemaNode.isFalse(old)) {
                breaks.add(member(path, name), closing(after), "was known, and is not any more");
            }
        } else {
            below.compare(member(path, name), old, now);
        }
    }

    private static Optional<Object> named(SchemaNode schema, String name) {
        return Optional.ofNullable(schema.named("properties").get(name));
    }

    /** @return what members may be that have no schema of their own */
    private static Object unnamed(SchemaNode schema) {
        return schema.map().containsKey("additionalProperties")
                ? schema.schema("additionalProperties")
                : schema.schema("unevaluatedProperties");
    }

    /** What others let in was allowed, as far as can be told. */
    private static Object unnamedBefore(SchemaNode schema) {
        boolean patterns = schema.map().containsKey("patternProperties");
        boolean others = !schema.map().containsKey("additionalProperties")
                && ALSO_NAMING.stream().anyMatch(schema.map()::containsKey);
        return patterns || others ? true : unnamed(schema);
    }

    private void others(String path, SchemaNode before, SchemaNode after) {
        Object old = before.schema("additionalProperties");
        Object now = after.schema("additionalProperties");
        if (!SchemaNode.isFalse(now)) {
            below.compare(path + "/additionalProperties", old, now);
        } else if (!Objects.equals(old, now)) {
            breaks.add(path, "additionalProperties", "other members were allowed, and are not any more");
        }
    }

    private static String closing(SchemaNode after) {
        return after.map().containsKey("additionalProperties") ? "additionalProperties" : "unevaluatedProperties";
    }

    /** Compares two schemas below the ones at hand. */
    interface Below {
        void compare(String path, Object before, Object after);
    }
}
