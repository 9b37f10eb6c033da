package io.helicon.event.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.event.Event;
import io.helicon.event.EventType;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    @Test
    void theHeadEndsWhereRedisGoesOn() {
        // When
        String head = Envelope.head(new Event(new EventType("session:started:42"), "1"), 3);

        // Then
        assertThat(head).isEqualTo("{\"meta\":{\"type\":\"session:started:42\",\"id\":\"3.");
    }

    @Test
    void anOddTypeIsStillJson() {
        // Given
        String odd = "session:\"started\":\\ \n \ud83d\ude00 \u2028";

        // When
        String head = Envelope.head(new Event(new EventType(odd), "null"), 0);

        // Then
        JsonObject read = new JsonObject(head + "\"},\"data\":null}");
        assertThat(read.getJsonObject("meta").getString("type")).isEqualTo(odd);
        assertThat(read.containsKey("data")).isTrue();
    }
}
