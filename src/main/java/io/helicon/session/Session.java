package io.helicon.session;

import java.time.Instant;
import java.util.Optional;

/**
 * One login: its secrets, whose it is, what it carries, and when it ends by the store's clock.
 *
 * @param version grows with every change of the bag, so that a copy can be known to be old
 */
public record Session(
        SessionId id,
        AccessToken accessToken,
        Optional<RefreshToken> refreshToken,
        Subject subject,
        Bag bag,
        Instant expireAt,
        int version) {

    Session expiringAt(Instant instant) {
        return new Session(id, accessToken, refreshToken, subject, bag, instant, version);
    }
}
