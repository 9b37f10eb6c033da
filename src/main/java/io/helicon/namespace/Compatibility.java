package io.helicon.namespace;

import java.util.List;

/**
 * Whether documents that fulfil a schema fulfil another one too.
 *
 * <p>This is <em>backward compatibility</em> as Confluent's Schema Registry has it for JSON Schema
 * (docs.confluent.io, Schema Registry, «Schema Evolution and Compatibility», «JSON Schema compatibility rules»; in its code
 * {@code io.confluent.kafka.schemaregistry.json.diff.SchemaDiff}): what may be there is told by open and closed content
 * models, a member added to an open one with a constraint breaks, a member removed from a closed one too, integer widens to
 * number. It differs in one thing: a member that becomes required breaks even with a default, as nobody fills defaults in
 * here.
 *
 * <p>It is careful, not clever: keywords that combine schemas ({@code allOf}, {@code not}, {@code patternProperties} and the
 * like) break when they changed at all. What another schema says is not looked into; that is asked when that one changes.
 */
public final class Compatibility {
    private Compatibility() {}

    /**
     * What in {@code after} makes documents fail that were good before.
     *
     * @return each with its path in the schema, which is the same in both languages, and the word of the language of
     *     {@code after}; none when all is well
     */
    public static List<Detail> breaks(JsonSchema before, JsonSchema after) {
        SchemaBreaks breaks = new SchemaBreaks(after.declarative());
        if (!SchemaValues.same(before.tree().get("$schema"), after.tree().get("$schema"))) {
            breaks.unclear("", "$schema");
            return breaks.list();
        }
        new SchemaComparison(new SchemaRoots(before.tree(), after.tree()), breaks)
                .compare("", before.tree(), after.tree());
        return breaks.list();
    }
}
