package io.helicon.event.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.event.EventType;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    @Test
    void aTypeIsAJsonString() {
        assertThat(Envelope.type(new EventType("session:started:42"))).isEqualTo("\"session:started:42\"");
    }

    @Test
    void anOddTypeIsStillJson() {
        // Given
        String odd = "session:\"started\":\\ \n \ud83d\ude00 \u2028";

        // When
        String type = Envelope.type(new EventType(odd));

        // Then
        JsonObject read = new JsonObject("{\"type\":" + type + "}");
        assertThat(read.getString("type")).isEqualTo(odd);
    }
}
