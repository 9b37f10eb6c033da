package io.helicon.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings of the event room. */
@ConfigMapping(prefix = "helicon.event")
public interface EventConfig {
    /** The Redis channel on which this server's own events are published. Default {@code helicon:events}. */
    @WithDefault("helicon:events")
    String channel();

    /** How many events may wait for Redis; more are dropped and counted. Default 10,000. */
    @WithDefault("10000")
    int queue();
}
