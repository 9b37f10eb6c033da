package io.helicon.namespace;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Walks through two schemas, and those below them, side by side. */
final class SchemaComparison {
    /** Keywords that say what cannot be told apart from what stands beside or below them. */
    private static final List<String> OPAQUE = List.of(
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else",
            "patternProperties",
            "propertyNames",
            "dependencies",
            "dependentRequired",
            "dependentSchemas",
            "prefixItems",
            "additionalItems",
            "contains",
            "minContains",
            "maxContains",
            "unevaluatedItems",
            "unevaluatedProperties",
            "$dynamicRef",
            "$recursiveRef");

    private final SchemaRoots roots;
    private final SchemaBreaks breaks;
    private final SchemaValueChanges values;
    private final SchemaMemberChanges members;
    private final Set<Pair> seen = new HashSet<>();

    SchemaComparison(SchemaRoots roots, SchemaBreaks breaks) {
        this.roots = roots;
        this.breaks = breaks;
        this.values = new SchemaValueChanges(breaks);
        this.members = new SchemaMemberChanges(breaks, this::compare);
    }

    void compare(String path, Object before, Object after) {
        boolean same = SchemaValues.same(before, after) && roots.steady(before);
        if (!same && seen.add(new Pair(before, after))) {
            compareNodes(path, roots.nodeBefore(before), roots.nodeAfter(after));
        }
    }

    private void compareNodes(String path, SchemaNode before, SchemaNode after) {
        if (before.nothing() || after.isSilent()) {
            return;
        }
        if (after.nothing()) {
            breaks.add(path, "false", "nothing is allowed here any more");
        } else if (refersElsewhere(before, after)) {
            breaks.add(path, "$ref", "refers to something else, and cannot be shown to be compatible");
        } else {
            types(path, before, after);
            compareKeywords(path, before, after);
        }
    }

    private boolean refersElsewhere(SchemaNode before, SchemaNode after) {
        boolean refers = before.isReference() || after.isReference();
        boolean same = before.text("$ref").equals(after.text("$ref"));
        return refers && !(same && roots.steady(Map.of("$ref", after.text("$ref"))));
    }

    private void types(String path, SchemaNode before, SchemaNode after) {
        boolean nullGone = before.orNull() && after.isReference() && !after.orNull();
        if (nullGone || (before.mayBe("null") && !after.mayBe("null"))) {
            breaks.add(path, SchemaBreaks.Words.NULL, "null was allowed, and is not any more");
        }
        before.types().stream()
                .filter(it -> !it.equals("null") && !after.mayBe(it))
                .forEach(it -> breaks.add(path, "type", it + " was allowed, and is not any more"));
    }

    private void compareKeywords(String path, SchemaNode before, SchemaNode after) {
        values.compare(path, before, after);
        if (before.mayBe("object")) {
            members.compare(path, before, after);
        }
        if (before.mayBe("array")) {
            items(path, before, after);
        }
        OPAQUE.stream().filter(it -> !same(before, after, it)).forEach(it -> breaks.unclear(path + "/" + it, it));
    }

    private boolean same(SchemaNode before, SchemaNode after, String keyword) {
        return SchemaValues.same(before.get(keyword), after.get(keyword)) && roots.steady(before.get(keyword));
    }

    private void items(String path, SchemaNode before, SchemaNode after) {
        boolean tuple = before.get("items") instanceof List || after.get("items") instanceof List;
        if (!tuple) {
            compare(path + "/items", before.schema("items"), after.schema("items"));
        } else if (!same(before, after, "items")) {
            breaks.unclear(path + "/items", "items");
        }
    }

    /** Two schemas that are compared already, or right now; the very same ones, not only equal ones. */
    private record Pair(Object before, Object after) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Pair pair && pair.before == before && pair.after == after;
        }

        @Override
        public int hashCode() {
            return Objects.hash(System.identityHashCode(before), System.identityHashCode(after));
        }
    }
}
