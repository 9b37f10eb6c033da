package io.helicon.namespace.redis;

import io.helicon.event.Event;
import io.helicon.event.EventLog;
import io.helicon.event.EventType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the events that wait in a session's hash into the history, which is in another slot of a Redis Cluster: at least
 * once, because whoever does it may be gone before it has taken them out.
 */
final class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final Redis redis;
    private final EventLog log;
    private final Program told;

    Relay(Redis redis, EventLog log, Program told) {
        this.redis = redis;
        this.log = log;
        this.told = told;
    }

    /** @param waiting ids and texts, in turn; nothing when the change was none */
    Uni<Void> relay(String key, @Nullable Response waiting) {
        List<String> words = new ArrayList<>(List.of("0", "0"));
        List<Event> events = new ArrayList<>();
        for (int i = 0; waiting != null && i < waiting.size(); i += 2) {
            words.add(waiting.get(i).toString());
            events.add(event(waiting.get(i + 1).toString()));
        }
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : log.append(events).chain(() -> takeOut(key, words));
    }

    private static Event event(String text) {
        int end = text.indexOf('\n');
        return new Event(new EventType(text.substring(0, end)), text.substring(end + 1));
    }

    /** Should it fail, they are told once more, by whoever changes that session next. */
    private Uni<Void> takeOut(String key, List<String> words) {
        return told.run(redis, List.of(key), words)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.debugf(failure, "events of %s will be told again", key))
                .onFailure()
                .recoverWithNull();
    }
}
