package io.helicon.bench.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PayloadTest {
    private final Payload payload = new Payload("bench:1");
    private final ByteBuffer out = Bytes.direct(1024);

    @Test
    void isAnEventOfOneLengthWithItsNumberAndTime() {
        // When
        payload.write(out, 42, 1_234_567_890_123L);

        // Then
        JsonObject event = new JsonObject(written());
        assertThat(event.getJsonObject("meta").getString("type")).isEqualTo("bench:1");
        assertThat(event.getJsonObject("data").getString("at")).isEqualTo("#000000000042:0001234567890123#");
        assertThat(event.getJsonObject("data").encode()).hasSize(Payload.DATA);
        assertThat(written()).hasSize(payload.length());
    }

    @Test
    void oneFollowsTheOther() {
        // When
        payload.write(out, 999_999_999_999L, 9_999_999_999_999_999L);
        payload.write(out, 0, 0);

        // Then
        assertThat(written())
                .contains("#999999999999:9999999999999999#", "#000000000000:0000000000000000#")
                .hasSize(2 * payload.length());
    }

    private String written() {
        byte[] bytes = new byte[out.position()];
        out.get(0, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
