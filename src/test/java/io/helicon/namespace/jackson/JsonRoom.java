package io.helicon.namespace.jackson;

import io.helicon.namespace.DocumentJson;
import io.helicon.namespace.Members;
import io.helicon.namespace.NamespaceConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the tests of this edge have in common: its settings, and texts as bytes. */
final class JsonRoom {
    private JsonRoom() {}

    static DocumentJson json() {
        return new JacksonDocumentJson(config(Map.of()));
    }

    static DocumentJson json(String key, String value) {
        return new JacksonDocumentJson(config(Map.of("helicon.namespace." + key, value)));
    }

    static NamespaceConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 1_000))
                .withMapping(NamespaceConfig.class)
                .build()
                .getConfigMapping(NamespaceConfig.class);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** @param object of JSON, as a client would write it */
    static Members members(String object) {
        return json().read(bytes(object));
    }
}
