package io.helicon.session.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helicon.event.Event;
import io.helicon.session.SessionEvent;
import io.helicon.session.SessionEvent.Step;
import io.helicon.session.SessionId;
import io.helicon.session.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionEventJsonTest {
    private static final Instant AT = Instant.parse("2026-11-01T12:00:00.123456Z");

    private final List<Event> published = new ArrayList<>();
    private final SessionEventJson events = new SessionEventJson(published::add);

    private static SessionEvent event(Step step, Subject subject) {
        return new SessionEvent(step, new SessionId(new UUID(1, 2)), subject, AT);
    }

    @ParameterizedTest
    @CsvSource({
        "STARTED, started",
        "REFRESHED, refreshed",
        "VALUE_SET, value-set",
        "ABANDONED, abandoned",
        "DELETED, deleted",
        "EXPIRED, expired",
        "STOLEN, stolen"
    })
    void everyStepHasItsWord(Step step, String word) {
        // When
        events.tell(event(step, new Subject("42", "")));

        // Then
        assertThat(published.get(0).type().value()).isEqualTo("session:" + word + ":42");
    }

    @Test
    void theDataIsJson() {
        // When
        events.tell(event(Step.STARTED, new Subject("42", "browser")));

        // Then
        assertThat(published.get(0).data())
                .isEqualTo("{\"session_id\":\"00000000-0000-0001-0000-000000000002\",\"subject_id\":\"42\","
                        + "\"subject_client\":\"browser\",\"time\":\"2026-11-01T12:00:00.123456Z\"}");
    }

    @Test
    void oddTextStaysWhatItIs() throws JsonProcessingException {
        // Given
        Subject odd = new Subject("a:\"b\\\n\u0001\ud83d\ude00", "\u2028'</script>");

        // When
        events.tell(event(Step.STARTED, odd));

        // Then
        JsonNode data = new ObjectMapper().readTree(published.get(0).data());
        assertThat(data.get("subject_id").textValue()).isEqualTo(odd.id());
        assertThat(data.get("subject_client").textValue()).isEqualTo(odd.client());
        assertThat(published.get(0).type().value()).isEqualTo("session:started:" + odd.id());
    }
}
