package io.helicon.wire;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Whether this server takes new work: open from the start, closed for good when it begins to stop.
 *
 * <p>Closing refuses what comes and lets what is inside finish: the waiting is Quarkus's ({@code
 * quarkus.shutdown.timeout}), which counts gRPC calls on the shared port as the HTTP requests they are. They close by
 * themselves when Quarkus announces its shutdown delay, and earlier for whoever drains first.
 */
@ApplicationScoped
public class Doors {
    private volatile boolean open = true;

    /** @return whether new work is taken */
    public boolean areOpen() {
        return open;
    }

    /** Refuses new work from now on. */
    public void close() {
        open = false;
    }

    void closeBeforeShutdown(@Observes ShutdownDelayInitiatedEvent event) {
        close();
    }
}
