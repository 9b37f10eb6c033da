package io.helicon.namespace.redis;

import io.helicon.event.Event;
import io.helicon.event.EventLog;
import io.helicon.event.EventType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Brings the events that wait in sessions' hashes into the history, which is in another slot of a Redis Cluster: at least
 * once, because whoever does it may be gone before it has taken them out.
 */
final class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int WAITING = 3;

    private final EventLog log;
    private final Function<Map<String, List<String>>, Uni<Void>> out;

    /** @param out takes out what is told: of each session the words of its program */
    Relay(EventLog log, Function<Map<String, List<String>>, Uni<Void>> out) {
        this.log = log;
        this.out = out;
    }

    /** @param answers of the changes; two of one session may name the same event */
    Uni<Void> relay(List<Change> changes, List<Response> answers) {
        Map<String, Map<String, Event>> sessions = new LinkedHashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).size() > WAITING) {
                Map<String, Event> events =
                        sessions.computeIfAbsent(changes.get(i).key(), key -> new LinkedHashMap<>());
                collect(answers.get(i).get(WAITING), events);
            }
        }
        List<Event> events = sessions.values().stream()
                .flatMap(waiting -> waiting.values().stream())
                .toList();
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : log.append(events).chain(() -> takeOut(sessions));
    }

    /** @param waiting ids and texts, in turn */
    private static void collect(Response waiting, Map<String, Event> events) {
        for (int i = 0; i < waiting.size(); i += 2) {
            Event unused = events.put(
                    waiting.get(i).toString(), event(waiting.get(i + 1).toString()));
        }
    }

    private static Event event(String text) {
        int end = text.indexOf('\n');
        return new Event(new EventType(text.substring(0, end)), text.substring(end + 1));
    }

    /** Should it fail, they are told once more, by whoever changes that session next. */
    private Uni<Void> takeOut(Map<String, Map<String, Event>> sessions) {
        Map<String, List<String>> told = new LinkedHashMap<>();
        sessions.forEach((key, events) -> told.put(key, words(events.keySet())));
        return out.apply(told)
                .onFailure()
                .invoke(failure -> LOG.debug("some events will be told again", failure))
                .onFailure()
                .recoverWithNull();
    }

    private static List<String> words(Iterable<String> ids) {
        List<String> words = new ArrayList<>(List.of("0", "0"));
        ids.forEach(words::add);
        return words;
    }
}
