package io.helicon.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.NodeClient;
import io.helicon.support.SharedNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** grpc-js with the proto files as they are: all calls, metadata, and a crowd of calls on one connection. */
class NodeClientIT {
    @Test
    void servesNodesGrpcJs() {
        // When
        String output = NodeClient.run(
                "session_client.js",
                "127.0.0.1:" + SharedNode.node().port(),
                Path.of("src/main/proto").toAbsolutePath().toString());
        // Then
        assertThat(output).endsWith("ok\n");
    }
}
