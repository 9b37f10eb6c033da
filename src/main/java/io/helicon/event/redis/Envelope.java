package io.helicon.event.redis;

import io.helicon.event.EventType;
import io.vertx.core.json.Json;

/**
 * The wire form of an event, as Plasma's publishers write it: {@code {"meta":{"type":…},"data":…}}; one that is recorded
 * has its place beside the type: {@code "id":"<partition>.<epoch>.<ms>-<seq>"}.
 */
final class Envelope {
    private Envelope() {}

    /** @return the type as it stands there; Redis, which alone knows of the id, writes the rest */
    static String type(EventType type) {
        return Json.encode(type.value());
    }
}
