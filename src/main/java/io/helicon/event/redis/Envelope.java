package io.helicon.event.redis;

import io.helicon.event.Event;
import io.vertx.core.json.Json;

/** The wire form of an event, as Plasma's publishers write it: {@code {"meta":{"type":…},"data":…}}. */
final class Envelope {
    private Envelope() {}

    static String write(Event event) {
        return "{\"meta\":{\"type\":" + Json.encode(event.type().value()) + "},\"data\":" + event.data() + "}";
    }
}
