package io.helicon.session;

import java.util.Optional;

/**
 * What a trade of a refresh token came to.
 *
 * <pre>
 *   session  ended   meaning
 *   yes      yes     rotated: the session has new tokens, the old access token is dead
 *   yes      no      repeated within its grace: the successor that the first trade made
 *   no       yes     reused after its grace: the session was revoked
 * </pre>
 */
public record RefreshOutcome(Optional<Session> session, Optional<Ended> ended) {
    public static RefreshOutcome rotated(Session successor, Ended replaced) {
        return new RefreshOutcome(Optional.of(successor), Optional.of(replaced));
    }

    public static RefreshOutcome repeated(Session successor) {
        return new RefreshOutcome(Optional.of(successor), Optional.empty());
    }

    public static RefreshOutcome reused(Ended revoked) {
        return new RefreshOutcome(Optional.empty(), Optional.of(revoked));
    }
}
