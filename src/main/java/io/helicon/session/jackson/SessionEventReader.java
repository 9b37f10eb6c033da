package io.helicon.session.jackson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helicon.event.Event;
import io.helicon.event.EventHub;
import io.helicon.event.EventType;
import io.helicon.event.Interest;
import io.helicon.session.SessionEndings;
import io.helicon.session.SessionEvent.Step;
import io.helicon.session.SessionId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Hears of ended sessions from the events that {@link SessionEventJson} writes, on this node and the others. */
@Singleton
class SessionEventReader implements SessionEndings {
    private static final Logger LOG = Logger.getLogger(SessionEventReader.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Interest ENDINGS =
            new Interest(Stream.of(Step.ABANDONED, Step.DELETED, Step.EXPIRED, Step.STOLEN)
                    .map(step -> new EventType("session:" + step.word()))
                    .collect(Collectors.toUnmodifiableSet()));

    private final EventHub hub;

    SessionEventReader(EventHub hub) {
        this.hub = hub;
    }

    @Override
    public void whenEnded(Function<SessionId, Uni<Void>> heard) {
        hub.observe(ENDINGS, event -> hear(event, heard));
    }

    private static void hear(Event event, Function<SessionId, Uni<Void>> heard) {
        read(event).map(heard).ifPresent(SessionEventReader::start);
    }

    /** @return the session that it is about; anybody may publish events of any type, so not all of them are ours */
    static Optional<SessionId> read(Event event) {
        try {
            JsonNode data = JSON.readTree(event.data());
            return Optional.of(SessionId.parse(data.path("session_id").asText()));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.debugf("%s is not about a session", event.type());
            return Optional.empty();
        }
    }

    /** What fails is made good by the next look at all who are connected. */
    private static void start(Uni<Void> work) {
        work.subscribe().with(done -> {}, failure -> LOG.debug("an ended session was not looked up", failure));
    }
}
