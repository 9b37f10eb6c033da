package io.helicon.session;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** The port through which a node hears that sessions ended, on whichever node; a hint, which may be lost, or forged. */
public interface SessionEndings {
    /** @param heard what is to be done then */
    void whenEnded(Function<SessionId, Uni<Void>> heard);
}
