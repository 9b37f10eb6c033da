package io.helicon.event;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings of the event room as the server would read them: the defaults, but for what a test says. */
public record EventSettings(Map<String, String> values) {
    public static EventConfig defaults() {
        return none().config();
    }

    /** The defaults, to say more to. */
    public static EventSettings none() {
        return new EventSettings(Map.of());
    }

    /** @param key in the kebab case of property names, such as {@code history-count} */
    public static EventSettings with(String key, String value) {
        return none().and(key, value);
    }

    public EventSettings and(String key, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put("helicon.event." + key, value);
        return new EventSettings(more);
    }

    public EventConfig config() {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 1_000))
                .withMapping(EventConfig.class)
                .build()
                .getConfigMapping(EventConfig.class);
    }
}
