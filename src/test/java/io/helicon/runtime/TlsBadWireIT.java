package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Node;
import io.helicon.support.SharedNode;
import io.helicon.support.TestAuthority;
import io.helicon.support.Wire;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What comes to a port of TLS that is none, or an old one. */
class TlsBadWireIT {
    private static final TestAuthority AUTHORITY = TestAuthority.fresh();

    /** A greeting of TLS 1.1, with two of its ciphers. */
    private static final String HELLO_OF_TLS_1_1 =
            "160301002f" + "0100002b0302" + "11".repeat(32) + "00" + "0004c013002f" + "0100";

    private static final Node NODE = SharedNode.secure(AUTHORITY);

    @AfterAll
    static void end() {
        NODE.close();
    }

    @Test
    void plainHttpGetsNoAnswerButAnEnd() {
        // When
        String answer =
                Wire.say(NODE.port(), "GET /hc HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

        // Then
        assertThat(answer).doesNotContain("200 OK");
        assertThat(AUTHORITY.served(NODE.port())).doesNotContain("Exception");
    }

    @Test
    void nothingOlderThanTls12IsSpoken() {
        // When
        String answer = Wire.say(NODE.port(), HexFormat.of().parseHex(HELLO_OF_TLS_1_1));

        // Then
        String hex = HexFormat.of().formatHex(answer.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(hex).matches("1503..0002" + "02" + "46");
    }
}
