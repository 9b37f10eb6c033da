package io.helicon.namespace;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one mapping of the declarative language says, each word asked for with the kind of value it has. */
record SchemaWords(SchemaTree.Mapping mapping) {
    /** Refuses what is no mapping, and words that nobody knows. */
    static SchemaWords of(SchemaTree tree) throws SchemaMistake {
        if (!(tree instanceof SchemaTree.Mapping mapping)) {
            throw new SchemaMistake(
                    tree.line(),
                    "a schema is expected, that is a mapping such as type: string, and this is "
                            + SchemaValues.said(tree));
        }
        for (Map.Entry<String, SchemaTree> entry : mapping.entries().entrySet()) {
            if (SchemaWord.of(entry.getKey()).isEmpty()) {
                throw new SchemaMistake(entry.getValue().line(), unknown(entry.getKey()));
            }
        }
        return new SchemaWords(mapping);
    }

    private static String unknown(String word) {
        return "the word \"" + word + "\" is not known; known are " + SchemaWord.ALL;
    }

    int line() {
        return mapping.line();
    }

    boolean has(SchemaWord word) {
        return mapping.entries().containsKey(word.word());
    }

    @Nullable
    SchemaTree find(SchemaWord word) {
        return mapping.entries().get(word.word());
    }

    /** @return the line of a word, and that of the mapping when it is not there */
    int line(SchemaWord word) {
        SchemaTree tree = find(word);
        return tree == null ? line() : tree.line();
    }

    boolean flag(SchemaWord word) throws SchemaMistake {
        return has(word) && value(word, Boolean.class, "true or false");
    }

    @Nullable
    String text(SchemaWord word) throws SchemaMistake {
        return has(word) ? value(word, String.class, "a text") : null;
    }

    @Nullable
    BigDecimal number(SchemaWord word) throws SchemaMistake {
        return has(word) ? value(word, BigDecimal.class, "a number") : null;
    }

    private <T> T value(SchemaWord word, Class<T> kind, String expected) throws SchemaMistake {
        if (find(word) instanceof SchemaTree.Scalar scalar && kind.isInstance(scalar.value())) {
            return kind.cast(scalar.value());
        }
        throw mistake(word, expected);
    }

    SchemaTree.Mapping mapping(SchemaWord word) throws SchemaMistake {
        if (find(word) instanceof SchemaTree.Mapping it) {
            return it;
        }
        throw mistake(word, "a mapping of names to schemas");
    }

    SchemaTree.Sequence sequence(SchemaWord word) throws SchemaMistake {
        if (find(word) instanceof SchemaTree.Sequence it) {
            return it;
        }
        throw mistake(word, "a list of values");
    }

    /** @return a mistake that says what a word expects, and what it has */
    SchemaMistake mistake(SchemaWord word, String expected) {
        SchemaTree tree = find(word);
        String found = tree == null ? "nothing" : SchemaValues.said(tree);
        return new SchemaMistake(line(word), word.word() + ": " + expected + " is expected, and this is " + found);
    }
}
