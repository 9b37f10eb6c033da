package io.helicon.session;

import io.helicon.problem.Problem;
import java.time.Instant;
import java.util.Optional;

/** Which sessions are meant: all given conditions hold together, both times are exclusive. */
public record SessionFilter(
        Optional<Instant> expireAfter,
        Optional<Instant> expireBefore,
        Optional<RefreshToken> refreshToken,
        Optional<AccessToken> accessToken,
        Optional<String> subjectId) {
    public static final SessionFilter ALL =
            new SessionFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public SessionFilter {
        subjectId.ifPresent(Subject::checkId);
    }

    /** Deleting everything by leaving everything out is a mistake, not a wish. */
    SessionFilter narrowing() {
        if (equals(ALL)) {
            throw Problem.invalid("mnemosyned: none of expected arguments was provided");
        }
        return this;
    }
}
