package io.helicon.namespace.yaml;

import io.helicon.namespace.SchemaParser;

/** Opens this edge for the tests of its room. */
public final class YamlForTests {
    private YamlForTests() {}

    public static SchemaParser parser() {
        return new YamlSchemaParser();
    }
}
