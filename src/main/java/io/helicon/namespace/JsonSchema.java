package io.helicon.namespace;

import java.util.Map;
import java.util.Set;

/**
 * A schema as JSON Schema: what a declarative one was compiled to, or what a plain one is.
 *
 * @param tree the whole schema: maps, lists, texts, BigDecimals, Booleans, and null; it has a {@code $schema}. References to
 *     other schemas lead to their {@link SchemaPlace}, so that an {@code $id} does not change where that is
 * @param references the other schemas that it refers to
 * @param declarative whether it was written in the declarative language, whose words are then told for broken rules
 */
public record JsonSchema(Map<String, Object> tree, Set<SchemaName> references, boolean declarative) {}
