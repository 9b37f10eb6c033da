package io.helicon.event.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.event.Event;
import io.helicon.event.EventType;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    @Test
    void theDataIsPassedOnByteForByte() {
        // Given
        Event event = new Event(new EventType("session:started:42"), "{ \"b\" : 1.0, \"a\":[] }");

        // When
        String text = Envelope.write(event);

        // Then
        assertThat(text).isEqualTo("{\"meta\":{\"type\":\"session:started:42\"},\"data\":{ \"b\" : 1.0, \"a\":[] }}");
    }

    @Test
    void anOddTypeIsStillJson() {
        // Given
        String odd = "session:\"started\":\\ \n \ud83d\ude00 \u2028";

        // When
        JsonObject read = new JsonObject(Envelope.write(new Event(new EventType(odd), "null")));

        // Then
        assertThat(read.getJsonObject("meta").getString("type")).isEqualTo(odd);
        assertThat(read.containsKey("data")).isTrue();
    }
}
