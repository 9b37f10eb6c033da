package io.helicon.session;

import java.time.Instant;
import java.util.Optional;

/** Filters with one condition, and conjunctions of them. */
public final class Filters {
    private Filters() {}

    public static SessionFilter endingAfter(Instant time) {
        return new SessionFilter(
                Optional.of(time), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static SessionFilter endingBefore(Instant time) {
        return new SessionFilter(
                Optional.empty(), Optional.of(time), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static SessionFilter of(RefreshToken token) {
        return new SessionFilter(
                Optional.empty(), Optional.empty(), Optional.of(token), Optional.empty(), Optional.empty());
    }

    public static SessionFilter of(AccessToken token) {
        return new SessionFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(token), Optional.empty());
    }

    public static SessionFilter of(String subject) {
        return new SessionFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(subject));
    }

    public static SessionFilter both(SessionFilter one, SessionFilter other) {
        return new SessionFilter(
                one.expireAfter().or(other::expireAfter),
                one.expireBefore().or(other::expireBefore),
                one.refreshToken().or(other::refreshToken),
                one.accessToken().or(other::accessToken),
                one.subjectId().or(other::subjectId));
    }
}
