package io.helicon.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.NodeClient;
import io.helicon.support.PythonClient;
import io.helicon.support.SharedNode;
import org.junit.jupiter.api.Test;

/** Other people's clients: Python's grpcio, and the EventSource of npm. */
class EventClientsIT {
    private static String address() {
        return "127.0.0.1:" + SharedNode.node().port();
    }

    @Test
    void servesPythonsGrpcio() {
        // When
        String output = PythonClient.run("event_client.py", address());
        // Then
        assertThat(output).endsWith("ok\n");
    }

    @Test
    void servesNodesEventSource() {
        // When
        String output = NodeClient.run("event_client.js", address());
        // Then
        assertThat(output).endsWith("ok\n");
    }
}
