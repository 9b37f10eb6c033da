package io.helicon.namespace;

/** The port to what reads YAML, and JSON with it. */
public interface SchemaParser {
    /** @throws SchemaMistake when it is none, or has a name twice, or an alias of what it stands in */
    SchemaTree parse(String text) throws SchemaMistake;
}
