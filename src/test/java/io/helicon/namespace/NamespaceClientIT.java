package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.NodeClient;
import io.helicon.support.SharedNode;
import org.junit.jupiter.api.Test;

/** Sessionator's README, step by step, with the fetch of Node.js. */
class NamespaceClientIT {
    @Test
    void servesNodesFetch() {
        // When
        String output = NodeClient.run(
                "namespace_client.js", "127.0.0.1:" + SharedNode.node().port());
        // Then
        assertThat(output).endsWith("ok\n");
    }
}
