package io.helicon.session.jackson;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helicon.event.Event;
import io.helicon.event.EventPublisher;
import io.helicon.event.EventType;
import io.helicon.session.SessionEvent;
import io.helicon.session.SessionEvents;
import jakarta.inject.Singleton;

/**
 * {@code session:<step>:<subject id>} with
 * {@code {"session_id":…,"subject_id":…,"subject_client":…,"time":…}}; the time is RFC 3339.
 */
@Singleton
class SessionEventJson implements SessionEvents {
    private final EventPublisher publisher;

    SessionEventJson(EventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void tell(SessionEvent event) {
        String type = "session:" + event.step().word() + ":" + event.subject().id();
        publisher.publish(new Event(new EventType(type), data(event)));
    }

    /** The text of a tree node is its JSON, whatever settings a mapper has. */
    private static String data(SessionEvent event) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("session_id", event.id().toString());
        data.put("subject_id", event.subject().id());
        data.put("subject_client", event.subject().client());
        data.put("time", event.at().toString());
        return data.toString();
    }
}
