package io.helicon.access;

import io.helicon.live.Identity;
import java.time.Instant;
import java.util.Optional;

/**
 * Who calls, as one of {@link Authentication}'s ways has shown.
 *
 * @param identity by which connections are ended: of the login session whose token was shown, or of the user
 * @param until when what was shown stops being good, if that is known from the start
 */
public record Caller(Username user, Identity identity, Optional<Instant> until) {
    /** Somebody who showed nothing. */
    public static final Caller ANONYMOUS = new Caller(Username.ANONYMOUS, Identity.ANONYMOUS, Optional.empty());
}
