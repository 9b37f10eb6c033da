package io.helicon.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Conditions that hold for a session, such that do not, and how they go together. */
final class Conjunctions {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Conjunctions() {}

    static List<SessionFilter> holdingFor(Session session) {
        return List.of(
                Filters.endingAfter(session.expireAt().minus(MINUTE)),
                Filters.endingBefore(session.expireAt().plus(MINUTE)),
                Filters.of(session.refreshToken().orElseThrow()),
                Filters.of(session.accessToken()),
                Filters.of(session.subject().id()));
    }

    static List<SessionFilter> failingFor(Session session) {
        return List.of(
                Filters.endingAfter(session.expireAt().plus(MINUTE)),
                Filters.endingBefore(session.expireAt().minus(MINUTE)),
                Filters.of(Drafts.anyRefreshToken()),
                Filters.of(Drafts.anyToken()),
                Filters.of("not " + session.subject().id()));
    }

    /** @return the conjunction of every subset */
    static List<SessionFilter> of(List<SessionFilter> conditions) {
        return IntStream.range(0, 1 << conditions.size())
                .mapToObj(subset -> conjunction(conditions, subset))
                .toList();
    }

    static SessionFilter withOneReplaced(List<SessionFilter> conditions, int index, SessionFilter other) {
        List<SessionFilter> replaced = new ArrayList<>(conditions);
        replaced.set(index, other);
        return conjunction(replaced, (1 << conditions.size()) - 1);
    }

    private static SessionFilter conjunction(List<SessionFilter> conditions, int subset) {
        return IntStream.range(0, conditions.size())
                .filter(i -> (subset & 1 << i) != 0)
                .mapToObj(conditions::get)
                .reduce(SessionFilter.ALL, Filters::both);
    }
}
