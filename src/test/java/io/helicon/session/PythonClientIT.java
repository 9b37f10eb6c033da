package io.helicon.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.PythonClient;
import io.helicon.support.SharedNode;
import org.junit.jupiter.api.Test;

/** grpcio, as Mnemosyne's README uses it: all calls, metadata, health and reflection. */
class PythonClientIT {
    @Test
    void servesPythonsGrpcio() {
        // When
        String output = PythonClient.run(
                "session_client.py", "127.0.0.1:" + SharedNode.node().port());
        // Then
        assertThat(output).endsWith("ok\n");
    }
}
