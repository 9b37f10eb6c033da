package io.helicon.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.runtime.ProbeResult;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.http.HttpServerOptions;
import org.junit.jupiter.api.Test;

/** A node is not ready before its port is open, plain or secure. */
class PortProbeTest {
    private final PortProbe probe = new PortProbe();

    private ProbeResult result() {
        return probe.check().await().indefinitely();
    }

    @Test
    void isDownUntilThePortIsOpen() {
        assertThat(result()).isEqualTo(ProbeResult.down("not open yet"));
    }

    @Test
    void isWellOncePlainConnectionsAreTaken() {
        // Given
        HttpServerStart start = new HttpServerStart(new HttpServerOptions());

        // When
        probe.opened(start);

        // Then
        assertThat(result()).isEqualTo(ProbeResult.ok());
    }

    @Test
    void isWellOnceSecureConnectionsAreTaken() {
        // Given
        HttpsServerStart start = new HttpsServerStart(new HttpServerOptions());

        // When
        probe.opened(start);

        // Then
        assertThat(result()).isEqualTo(ProbeResult.ok());
    }
}
