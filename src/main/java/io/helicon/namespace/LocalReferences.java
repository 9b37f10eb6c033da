package io.helicon.namespace;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The references of a declarative schema into itself: each must lead to a schema, and not round in a circle. */
final class LocalReferences {
    private final IdentityHashMap<SchemaTree.Mapping, SchemaReference> references = new IdentityHashMap<>();
    private final List<SchemaTree.Mapping> places = new ArrayList<>();

    void add(SchemaTree.Mapping place, SchemaReference reference) {
        references.put(place, reference);
        places.add(place);
    }

    void check(SchemaTree.Mapping root) throws SchemaMistake {
        for (SchemaTree.Mapping place : places) {
            checkChain(root, place);
        }
    }

    /** A reference to a reference is fine, as long as there is something at the end. */
    private void checkChain(SchemaTree.Mapping root, SchemaTree.Mapping start) throws SchemaMistake {
        SchemaReference reference = references.get(start);
        for (int steps = 0; reference != null; steps++) {
            if (steps > references.size()) {
                throw new SchemaMistake(reference.line(), "$ref: leads round in a circle, and nowhere to a type");
            }
            reference = references.get(target(root, reference));
        }
    }

    private static SchemaTree.Mapping target(SchemaTree.Mapping root, SchemaReference reference) throws SchemaMistake {
        SchemaTree place = root;
        boolean named = false;
        for (String segment : segments(reference.pointer())) {
            if (!named && !segment.equals("properties") && !segment.equals("items")) {
                throw nowhere(reference);
            }
            named = !named && segment.equals("properties");
            place = below(place, segment);
        }
        if (named || !(place instanceof SchemaTree.Mapping mapping)) {
            throw nowhere(reference);
        }
        return mapping;
    }

    private static SchemaMistake nowhere(SchemaReference reference) {
        return new SchemaMistake(
                reference.line(),
                "$ref: there is no schema at #" + reference.pointer() + "; a path goes by properties/<name> and items");
    }

    private static List<String> segments(String pointer) {
        return pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/", -1));
    }

    private static @Nullable SchemaTree below(@Nullable SchemaTree tree, String segment) {
        String name = segment.replace("~1", "/").replace("~0", "~");
        return tree instanceof SchemaTree.Mapping mapping ? mapping.entries().get(name) : null;
    }
}
