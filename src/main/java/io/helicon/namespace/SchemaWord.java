package io.helicon.namespace;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of the declarative language, and which types they speak of. */
enum SchemaWord {
    TYPE("type"),
    PROPERTIES("properties"),
    ALLOW_UNKNOWN("allowUnknown"),
    MIN("min"),
    MAX("max"),
    ENUM("enum"),
    ITEMS("items"),
    PATTERN("pattern"),
    FORMAT("format"),
    DEFAULT("default"),
    NULLABLE("nullable"),
    DESCRIPTION("description"),
    OPTIONAL("optional"),
    REF("$ref");

    static final String ALL = Arrays.stream(values()).map(SchemaWord::word).collect(Collectors.joining(", "));

    /** What may stand beside a reference: what it says of the place where it is, and nothing of what is there. */
    static final Set<SchemaWord> BESIDE_REF = EnumSet.of(REF, OPTIONAL, NULLABLE, DESCRIPTION);

    private final String word;

    SchemaWord(String word) {
        this.word = word;
    }

    static Optional<SchemaWord> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    /** Whether it can be said of a type. */
    boolean fits(SchemaType type) {
        return switch (this) {
            case PROPERTIES, ALLOW_UNKNOWN -> type == SchemaType.OBJECT;
            case MIN, MAX -> type != SchemaType.OBJECT && type != SchemaType.BOOLEAN;
            case ITEMS -> type == SchemaType.ARRAY;
            case PATTERN, FORMAT -> type == SchemaType.STRING;
            default -> true;
        };
    }

    /** Whether it can be said of whatever type. */
    boolean fitsAll() {
        return Arrays.stream(SchemaType.values()).allMatch(this::fits);
    }

    String types() {
        return Arrays.stream(SchemaType.values())
                .filter(this::fits)
                .map(SchemaType::word)
                .collect(Collectors.joining(", "));
    }
}
