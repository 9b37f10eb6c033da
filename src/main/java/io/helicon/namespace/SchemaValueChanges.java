package io.helicon.namespace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What changed for values themselves: their bounds, and which of them are allowed. */
final class SchemaValueChanges {
    /** Which type of values each keyword says something of. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("minimum", "integer"),
            Map.entry("exclusiveMinimum", "integer"),
            Map.entry("maximum", "integer"),
            Map.entry("exclusiveMaximum", "integer"),
            Map.entry("multipleOf", "integer"),
            Map.entry("minLength", "string"),
            Map.entry("maxLength", "string"),
            Map.entry("pattern", "string"),
            Map.entry("format", "string"),
            Map.entry("minItems", "array"),
            Map.entry("maxItems", "array"),
            Map.entry("uniqueItems", "array"),
            Map.entry("minProperties", "object"),
            Map.entry("maxProperties", "object"));

    private static final List<String> BOUNDS = List.of(
            "minimum",
            "exclusiveMinimum",
            "minLength",
            "minItems",
            "minProperties",
            "maximum",
            "exclusiveMaximum",
            "maxLength",
            "maxItems",
            "maxProperties");

    private static final Set<String> UPPER =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    private static final Set<String> LENGTHS = Set.of("minLength", "minItems", "minProperties");
    private static final List<String> TEXTS = List.of("pattern", "format");

    private final SchemaBreaks breaks;

    SchemaValueChanges(SchemaBreaks breaks) {
        this.breaks = breaks;
    }

    void compare(String path, SchemaNode before, SchemaNode after) {
        BOUNDS.stream().filter(it -> speaks(it, before)).forEach(it -> bound(path, it, before, after));
        TEXTS.stream().filter(it -> speaks(it, before)).forEach(it -> text(path, it, before, after));
        after.choices().ifPresent(it -> choices(path, before, after, it));
        if (speaks("multipleOf", before) && !multiple(before, after)) {
            breaks.add(path, "multipleOf", "not all multiples that were allowed still are");
        }
        if (speaks("uniqueItems", before) && isUnique(after) && !isUnique(before)) {
            breaks.add(path, "uniqueItems", "items must be different now");
        }
    }

    private static boolean isUnique(SchemaNode schema) {
        return schema.get("uniqueItems") instanceof Boolean unique && unique;
    }

    /** Whether a keyword can be broken at all by what was allowed before. */
    private static boolean speaks(String keyword, SchemaNode before) {
        return before.mayBe(TYPES.getOrDefault(keyword, ""));
    }

    private void bound(String path, String keyword, SchemaNode before, SchemaNode after) {
        Optional<BigDecimal> now = after.number(keyword).filter(it -> bounds(keyword, it));
        Optional<BigDecimal> old = before.number(keyword);
        if (now.isPresent() && !old.filter(it -> within(keyword, it, now.get())).isPresent()) {
            String was = old.map(it -> "was " + it).orElse("there was none");
            breaks.add(path, keyword, "the bound is " + now.get() + " now, and " + was);
        }
    }

    /** Nothing has less than no characters. */
    private static boolean bounds(String keyword, BigDecimal bound) {
        return bound.signum() > 0 || !LENGTHS.contains(keyword);
    }

    private static boolean within(String keyword, BigDecimal old, BigDecimal now) {
        int order = old.compareTo(now);
        return UPPER.contains(keyword) ? order <= 0 : order >= 0;
    }

    private void text(String path, String keyword, SchemaNode before, SchemaNode after) {
        Object now = after.get(keyword);
        if (now != null && !now.equals(before.get(keyword))) {
            Object old = before.get(keyword);
            breaks.add(path, keyword, "is " + now + " now, and " + (old == null ? "there was none" : "was " + old));
        }
    }

    private void choices(String path, SchemaNode before, SchemaNode after, List<?> now) {
        String keyword = after.map().containsKey("const") ? "const" : "enum";
        Optional<List<?>> old = before.choices();
        if (old.isEmpty()) {
            breaks.add(path, keyword, "only some values are allowed now");
            return;
        }
        for (Object value : old.get()) {
            boolean told = !after.mayBe(SchemaNode.typeOf(value));
            if (!told && now.stream().noneMatch(it -> SchemaValues.same(it, value))) {
                breaks.add(path, keyword, SchemaValues.said(value) + " was allowed, and is not any more");
            }
        }
    }

    private static boolean multiple(SchemaNode before, SchemaNode after) {
        Optional<BigDecimal> now = after.number("multipleOf").filter(it -> it.signum() > 0);
        Optional<BigDecimal> old = before.number("multipleOf");
        return now.isEmpty()
                || old.filter(it -> it.remainder(now.get()).signum() == 0).isPresent();
    }
}
