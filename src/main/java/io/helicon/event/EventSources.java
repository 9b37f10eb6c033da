package io.helicon.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses between the sources of events; the other one is never made. */
@Singleton
class EventSources {
    private static final String MOCK = "mock";

    @Produces
    @Singleton
    EventSource chosen(
            EventConfig config,
            @Identifier("redis") Instance<EventSource> redis,
            @Identifier(MOCK) Instance<EventSource> mock) {
        return config.source().equals(MOCK) ? mock.get() : redis.get();
    }
}
