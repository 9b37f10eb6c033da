package io.helicon.access;

import io.helicon.session.LivingSessions;
import io.helicon.session.SessionId;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Every session lives but those that a test has ended. */
final class EndedSessions implements LivingSessions {
    private final Set<SessionId> ended = new HashSet<>();

    void end(SessionId id) {
        ended.add(id);
    }

    @Override
    public Uni<Set<SessionId>> living(Set<SessionId> ids) {
        Set<SessionId> living = ids.stream().filter(id -> !ended.contains(id)).collect(Collectors.toSet());
        return Uni.createFrom().item(living);
    }
}
