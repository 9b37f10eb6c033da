package io.helicon.namespace;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings of the namespace room as the server would read them: the defaults, but for what a test says. */
record SchemaSettings(Map<String, String> values) {
    static final SchemaSettings NONE = new SchemaSettings(Map.of());

    SchemaSettings and(String key, Object value) {
        Map<String, String> more = new HashMap<>(values);
        more.put("helicon.namespace." + key, value.toString());
        return new SchemaSettings(more);
    }

    NamespaceConfig config() {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 1_000))
                .withMapping(NamespaceConfig.class)
                .build()
                .getConfigMapping(NamespaceConfig.class);
    }
}
