package io.helicon.event.redis;

import io.helicon.event.Event;
import io.vertx.core.json.Json;

/**
 * The wire form of an event, as Plasma's publishers write it: {@code {"meta":{"type":…},"data":…}}; one that is recorded
 * has its place beside the type: {@code "id":"<partition>.<epoch>.<ms>-<seq>"}.
 */
final class Envelope {
    private Envelope() {}

    /** @return what stands before the epoch and the id, of which only Redis knows; it adds the rest */
    static String head(Event event, int partition) {
        return "{\"meta\":{\"type\":" + Json.encode(event.type().value()) + ",\"id\":\"" + partition + ".";
    }
}
