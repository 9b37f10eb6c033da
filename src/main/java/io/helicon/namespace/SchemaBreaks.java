package io.helicon.namespace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found to break, each thing once. */
final class SchemaBreaks {
    /** More than anyone reads. */
    private static final int LIMIT = 100;

    private final boolean declarative;
    private final Set<Detail> found = new LinkedHashSet<>();

    SchemaBreaks(boolean declarative) {
        this.declarative = declarative;
    }

    /** @param keyword of JSON Schema; told is the word it comes from */
    void add(String path, String keyword, String message) {
        String word = SchemaLanguage.word(declarative, keyword);
        found.add(new Detail(path, word, message + " (" + word + ")"));
    }

    /** Something changed whose effect cannot be told. */
    void unclear(String path, String keyword) {
        add(path, keyword, "changed, and cannot be shown to be compatible");
    }

    /** A word that the two languages say in their own ways. */
    void add(String path, Words words, String message) {
        add(path, declarative ? words.declarative() : words.plain(), message);
    }

    List<Detail> list() {
        return new ArrayList<>(found).subList(0, Math.min(found.size(), LIMIT));
    }

    /** One thing in the words of both languages. */
    record Words(String declarative, String plain) {
        static final Words NULL = new Words("nullable", "type");
        static final Words REQUIRED = new Words("optional", "required");
    }
}
