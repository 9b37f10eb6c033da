package io.helicon.namespace.jackson;

import io.helicon.namespace.DocumentJson;
import io.helicon.namespace.NamespaceConfig;

/** The real reader of JSON, for tests of the room. */
public final class JsonForTests {
    private JsonForTests() {}

    public static DocumentJson with(NamespaceConfig config) {
        return new JacksonDocumentJson(config);
    }
}
