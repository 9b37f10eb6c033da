package io.helicon.event.redis;

import io.helicon.event.Event;
import io.helicon.event.EventSource.Listener;
import io.helicon.event.Position;
import io.helicon.event.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * A message that was understood.
 *
 * @param position of a recorded event
 */
record Heard(Event event, @Nullable Position position) {
    boolean isRecorded() {
        return position != null;
    }

    void tell(Listener listener) {
        if (position == null) {
            listener.passing(event);
        } else {
            listener.recorded(new RecordedEvent(position, event));
        }
    }
}
