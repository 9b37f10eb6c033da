package io.helicon.namespace;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types of the declarative language. */
enum SchemaType {
    OBJECT(Map.class),
    ARRAY(List.class),
    STRING(String.class),
    INTEGER(BigDecimal.class),
    NUMBER(BigDecimal.class),
    BOOLEAN(Boolean.class);

    static final String ALL = Arrays.stream(values()).map(SchemaType::word).collect(Collectors.joining(", "));

    private final Class<?> kind;

    SchemaType(Class<?> kind) {
        this.kind = kind;
    }

    static Optional<SchemaType> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As JSON Schema has it: {@code 1.0} is an integer. */
    boolean holds(@Nullable Object value) {
        return kind.isInstance(value) && (this != INTEGER || whole((BigDecimal) value));
    }

    private static boolean whole(@Nullable BigDecimal number) {
        return number != null && number.stripTrailingZeros().scale() <= 0;
    }
}
