package io.helicon.session;

/** The port to whoever listens to sessions' lives; a hint that never fails the deed it tells of. */
public interface SessionEvents {
    void tell(SessionEvent event);
}
