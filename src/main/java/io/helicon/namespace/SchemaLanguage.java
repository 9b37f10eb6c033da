package io.helicon.namespace;

import java.util.Map;

/** The words of JSON Schema in the declarative language, for telling people in the words they wrote. */
public final class SchemaLanguage {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("minimum", "min"),
            Map.entry("minLength", "min"),
            Map.entry("minItems", "min"),
            Map.entry("maximum", "max"),
            Map.entry("maxLength", "max"),
            Map.entry("maxItems", "max"),
            Map.entry("additionalProperties", "allowUnknown"));

    private SchemaLanguage() {}

    /** @return the word that a keyword was compiled from; the keyword itself where they are the same */
    public static String word(boolean declarative, String keyword) {
        return declarative ? WORDS.getOrDefault(keyword, keyword) : keyword;
    }
}
