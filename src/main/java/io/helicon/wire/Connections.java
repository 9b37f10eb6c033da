package io.helicon.wire;

import io.smallrye.mutiny.Uni;

/** The connections of the one port, which the end of the server leaves only when all is sent that was answered. */
public interface Connections {
    /**
     * Closes them, each as soon as it has sent what waits; for when the doors are closed and no request is in flight.
     *
     * @return done when all are closed, or nobody may be waited for any longer ({@link Doors#patience}); never fails
     */
    Uni<Void> leave();
}
