package io.helicon.event.redis;

import io.helicon.event.Event;
import io.helicon.event.EventType;
import io.helicon.event.Position;
import io.helicon.event.RecordedEvent;
import io.vertx.mutiny.redis.client.Response;

/**
 * An entry of a log.
 *
 * @param previous where the event before it, of the same root, stands or stood
 */
record Entry(RecordedEvent event, Position previous) {
    private static final int TYPE = 1;
    private static final int DATA = 3;
    private static final int PREVIOUS = 5;

    /** @param clock whose partition and epoch it shares */
    static Entry of(Response entry, Position clock) {
        Response fields = entry.get(1);
        Event event = new Event(
                new EventType(fields.get(TYPE).toString()), fields.get(DATA).toString());
        return new Entry(
                new RecordedEvent(Ids.read(entry.get(0).toString(), clock), event),
                Ids.read(fields.get(PREVIOUS).toString(), clock));
    }

    Position position() {
        return event.position();
    }
}
