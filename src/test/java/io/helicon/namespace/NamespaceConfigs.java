package io.helicon.namespace;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings of the namespace room as the server would read them: the defaults, but for what a test says. */
public record NamespaceConfigs(Map<String, String> values) {
    public static NamespaceConfig defaults() {
        return new NamespaceConfigs(Map.of()).config();
    }

    /** @param key in the kebab case of property names, such as {@code max-size} */
    public static NamespaceConfigs with(String key, String value) {
        return new NamespaceConfigs(Map.of()).and(key, value);
    }

    public NamespaceConfigs and(String key, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put("helicon.namespace." + key, value);
        return new NamespaceConfigs(more);
    }

    public NamespaceConfig config() {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 1_000))
                .withMapping(NamespaceConfig.class)
                .build()
                .getConfigMapping(NamespaceConfig.class);
    }
}
