package io.helicon.namespace;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words {@code min} and {@code max}, which are three pairs of keywords. */
final class SchemaBounds {
    /** No text and no list is longer than an int can count. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private SchemaBounds() {}

    static void compile(SchemaWords words, SchemaType type, Map<String, Object> schema) throws SchemaMistake {
        BigDecimal min = bound(words, SchemaWord.MIN, type);
        BigDecimal max = bound(words, SchemaWord.MAX, type);
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw new SchemaMistake(words.line(SchemaWord.MAX), "max: " + max + " is less than min, which is " + min);
        }
        put(schema, keyword("min", type), min);
        put(schema, keyword("max", type), max);
    }

    private static @Nullable BigDecimal bound(SchemaWords words, SchemaWord word, SchemaType type)
            throws SchemaMistake {
        BigDecimal bound = words.number(word);
        if (bound != null && counts(type) && !isLength(bound)) {
            throw words.mistake(word, "a whole number from 0 to " + LONGEST);
        }
        return bound;
    }

    private static boolean counts(SchemaType type) {
        return type == SchemaType.STRING || type == SchemaType.ARRAY;
    }

    private static boolean isLength(BigDecimal bound) {
        return bound.signum() >= 0 && bound.compareTo(LONGEST) <= 0 && SchemaType.INTEGER.holds(bound);
    }

    private static String keyword(String word, SchemaType type) {
        return switch (type) {
            case STRING -> word + "Length";
            case ARRAY -> word + "Items";
            default -> word + "imum";
        };
    }

    private static void put(Map<String, Object> schema, String keyword, @Nullable BigDecimal bound) {
        if (bound != null) {
            schema.put(keyword, bound);
        }
    }
}
