package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Node;
import io.helicon.support.SharedNode;
import org.junit.jupiter.api.Test;

/** {@code -healthcheck} of the packaged server, as a container engine runs it beside the server. */
class HealthCheckIT {
    @Test
    void aServerThatRunsIsHealthyAndAnotherPortIsNot() {
        try (Node asked =
                        Node.launch("-healthcheck", "-port=" + SharedNode.node().port());
                Node nobody = Node.launch("-healthcheck", "-port=1")) {
            assertThat(asked.awaitExit()).isZero();
            assertThat(asked.output()).isEqualTo("healthy\n");
            assertThat(nobody.awaitExit()).isEqualTo(1);
            assertThat(nobody.output()).isEqualTo("unhealthy\n");
        }
    }

    @Test
    void itReadsTheSettingsThatTheServerReads() {
        try (Node asked = Node.launch("-healthcheck", "-log.level=loud")) {
            assertThat(asked.awaitExit()).isEqualTo(2);
            assertThat(asked.output()).startsWith("helicon: bad value").contains("-log.level");
        }
    }
}
