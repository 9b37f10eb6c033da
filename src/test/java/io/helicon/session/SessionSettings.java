package io.helicon.session;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings of the session room as the server would read them: the defaults, but for what a test says. */
public record SessionSettings(Map<String, String> values) {
    public static SessionConfig defaults() {
        return new SessionSettings(Map.of()).config();
    }

    /** @param key in the kebab case of property names, such as {@code cache-lease} */
    public static SessionSettings with(String key, String value) {
        return new SessionSettings(Map.of()).and(key, value);
    }

    public SessionSettings and(String key, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put("helicon.session." + key, value);
        return new SessionSettings(more);
    }

    public SessionConfig config() {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 1_000))
                .withMapping(SessionConfig.class)
                .build()
                .getConfigMapping(SessionConfig.class);
    }
}
