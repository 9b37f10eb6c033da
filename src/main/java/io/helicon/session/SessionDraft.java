package io.helicon.session;

import java.util.Optional;

/** A session that somebody asks for: everything but what the store decides (id, end). */
public record SessionDraft(
        Optional<AccessToken> accessToken, Optional<RefreshToken> refreshToken, Subject subject, Bag bag) {

    SessionDraft opening(AccessToken token) {
        return new SessionDraft(Optional.of(token), refreshToken, subject, bag);
    }
}
