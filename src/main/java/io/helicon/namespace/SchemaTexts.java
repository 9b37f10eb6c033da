package io.helicon.namespace;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The words that speak of texts: {@code pattern} and {@code format}. */
final class SchemaTexts {
    /** Those of JSON Schema 2020-12, Validation, 7.3. */
    private static final Set<String> FORMATS = new TreeSet<>(Set.of(
            "date-time",
            "date",
            "time",
            "duration",
            "email",
            "idn-email",
            "hostname",
            "idn-hostname",
            "ipv4",
            "ipv6",
            "uri",
            "uri-reference",
            "iri",
            "iri-reference",
            "uuid",
            "uri-template",
            "json-pointer",
            "relative-json-pointer",
            "regex"));

    private SchemaTexts() {}

    static void compile(SchemaWords words, Map<String, Object> schema) throws SchemaMistake {
        String pattern = words.text(SchemaWord.PATTERN);
        if (pattern != null) {
            checkPattern(pattern, words.line(SchemaWord.PATTERN));
            schema.put("pattern", pattern);
        }
        String format = words.text(SchemaWord.FORMAT);
        if (format != null) {
            if (!FORMATS.contains(format)) {
                throw words.mistake(SchemaWord.FORMAT, "one of " + String.join(", ", FORMATS));
            }
            schema.put("format", format);
        }
    }

    private static void checkPattern(String pattern, int line) throws SchemaMistake {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException mistake) {
            throw new SchemaMistake(
                    line, "pattern: is no regular expression: " + mistake.getDescription() + near(mistake));
        }
    }

    private static String near(PatternSyntaxException mistake) {
        return mistake.getIndex() < 0 ? "" : ", at its character " + (mistake.getIndex() + 1);
    }
}
