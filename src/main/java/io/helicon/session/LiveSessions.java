package io.helicon.session;

import io.helicon.live.Connections;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ends the live connections of sessions that have ended: as soon as this node hears of it, and, since that may be lost,
 * whenever the store is asked which of them still live.
 */
@Singleton
class LiveSessions {
    private final Sessions sessions;
    private final SessionEndings endings;
    private final Connections connections;

    LiveSessions(Sessions sessions, SessionEndings endings, Connections connections) {
        this.sessions = sessions;
        this.endings = endings;
        this.connections = connections;
    }

    /** Begins to heed what is heard; call it once. */
    void heed() {
        endings.whenEnded(this::check);
    }

    /** Asks the store about everybody who is connected. */
    Uni<Void> check() {
        return check(connected());
    }

    /** Anybody may publish that a session has ended: the store is asked before it is believed. */
    private Uni<Void> check(SessionId id) {
        return connected().contains(id) ? check(Set.of(id)) : Uni.createFrom().voidItem();
    }

    private Uni<Void> check(Set<SessionId> connected) {
        return connected.isEmpty()
                ? Uni.createFrom().voidItem()
                : sessions.living(connected)
                        .invoke(living -> endAllBut(living, connected))
                        .replaceWithVoid();
    }

    private Set<SessionId> connected() {
        return connections.identities().stream()
                .map(SessionIdentities::session)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void endAllBut(Set<SessionId> living, Set<SessionId> connected) {
        connected.stream().filter(id -> !living.contains(id)).forEach(this::end);
    }

    private void end(SessionId id) {
        Problem reason = new Problem(ProblemKind.UNAUTHENTICATED, "the session has ended");
        connections.end(SessionIdentities.identity(id), reason);
    }
}
