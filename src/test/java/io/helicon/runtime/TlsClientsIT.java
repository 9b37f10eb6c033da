package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Node;
import io.helicon.support.NodeClient;
import io.helicon.support.PythonClient;
import io.helicon.support.SharedNode;
import io.helicon.support.TestAuthority;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other people's clients do over TLS all that they do without. */
class TlsClientsIT {
    private static final TestAuthority AUTHORITY = TestAuthority.fresh();
    private static final Node NODE = SharedNode.secure(AUTHORITY);

    @AfterAll
    static void end() {
        NODE.close();
    }

    private static String address() {
        return "127.0.0.1:" + NODE.port();
    }

    @ParameterizedTest
    @ValueSource(strings = {"session_client.py", "event_client.py"})
    void pythonsGrpcio(String script) {
        // When
        String output =
                PythonClient.run(script, address(), AUTHORITY.certificate().toString());

        // Then
        assertThat(output).endsWith("ok\n");
    }

    @Test
    void nodesGrpcJs() {
        // Given
        String protos = Path.of("src/main/proto").toAbsolutePath().toString();

        // When
        String output = NodeClient.run(
                "session_client.js", address(), protos, AUTHORITY.certificate().toString());

        // Then
        assertThat(output).endsWith("ok\n");
    }
}
