package io.helicon.namespace;

import io.helicon.session.SessionId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Set;

/**
 * The port to the list of login sessions of which there may be data, the same for all nodes. Every method may fail with
 * {@link Mistake#UNAVAILABLE}.
 */
public interface Logins {
    /** Puts one on the list. */
    Uni<Void> add(SessionId session);

    /** @return whether it is on the list */
    Uni<Boolean> contains(SessionId session);

    /** Takes some off the list. */
    Uni<Void> remove(Set<SessionId> sessions);

    /**
     * Reads the list piece by piece; what is on it from the beginning to the end of that is read at least once.
     *
     * @param cursor empty for the first piece, then that of the piece before
     */
    Uni<Piece> read(String cursor);

    /** @return whether the caller is the first to ask this within the time; then it is its turn to look through the list */
    Uni<Boolean> claimTurn(Duration within);

    /** @param next where to go on; empty after the last */
    record Piece(Set<SessionId> sessions, String next) {}
}
