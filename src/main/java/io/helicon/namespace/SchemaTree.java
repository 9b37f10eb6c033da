package io.helicon.namespace;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema file as it was read, before anything in it is understood: each value with the line on which it begins, or on
 * which its name stands.
 *
 * <p>JSON is YAML, so both are read the same way.
 */
public sealed interface SchemaTree {
    /** The line, from 1. */
    int line();

    /** What stands below names, in the order of the file; each name once. */
    record Mapping(Map<String, SchemaTree> entries, int line) implements SchemaTree {}

    /** What stands in a row. */
    record Sequence(List<SchemaTree> items, int line) implements SchemaTree {}

    /** @param value a String, Boolean, BigDecimal, or null */
    record Scalar(@Nullable Object value, int line) implements SchemaTree {}
}
