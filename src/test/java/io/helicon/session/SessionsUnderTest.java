package io.helicon.session;

import static io.helicon.session.Answers.answer;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.List;

/** A store of sessions, empty before each test, and what a test must be able to do behind its back. */
public interface SessionsUnderTest {
    Duration TTL = Duration.ofMinutes(24);
    Duration EXPIRED = Duration.ofMillis(-1);
    Page ALL_OF_THEM = new Page(0, 10_000);

    Sessions sessions();

    /** Moves the end of a session, expired or not, to so much from now. */
    void moveEnd(TokenDigest token, Duration fromNow);

    @CanIgnoreReturnValue
    default Session started(SessionDraft draft) {
        return answer(sessions().start(draft));
    }

    /** A session that has expired, and was not swept. */
    @CanIgnoreReturnValue
    default Session expired(SessionDraft draft) {
        Session session = started(draft);
        moveEnd(digest(session), EXPIRED);
        return session;
    }

    default Sighting seen(Session session) {
        return answer(sessions().find(session.accessToken())).orElseThrow();
    }

    default boolean lives(Session session) {
        return answer(sessions().find(session.accessToken())).isPresent();
    }

    default List<Session> listed(SessionFilter filter) {
        return answer(sessions().list(filter, ALL_OF_THEM));
    }

    static TokenDigest digest(Session session) {
        return session.accessToken().digest();
    }

    static Ended ended(Session session) {
        return new Ended(digest(session), session.id(), session.subject());
    }
}
