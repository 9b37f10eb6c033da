package io.helicon.namespace;

import io.helicon.session.LivingSessions;
import io.helicon.session.SessionEndings;
import io.helicon.session.SessionId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ends the data of login sessions with them: as soon as this node hears of an end, and, since that may be lost, whenever the
 * list of {@link Logins} is looked through.
 */
@Singleton
class LoginEndings {
    private final SessionEndings endings;
    private final Logins logins;
    private final LoginNotes notes;
    private final LivingSessions sessions;
    private final Documents documents;

    LoginEndings(
            SessionEndings endings, Logins logins, LoginNotes notes, LivingSessions sessions, Documents documents) {
        this.endings = endings;
        this.logins = logins;
        this.notes = notes;
        this.sessions = sessions;
        this.documents = documents;
    }

    /** Begins to heed what is heard; call it once. */
    void heed() {
        endings.whenEnded(this::heard);
    }

    /** Anybody may publish that a session has ended: the list and the store are asked before it is believed. */
    private Uni<Void> heard(SessionId id) {
        notes.forget(id);
        return logins.contains(id)
                .map(listed -> listed ? Set.of(id) : Set.<SessionId>of())
                .chain(this::endedOf)
                .chain(this::removeData)
                .replaceWithVoid();
    }

    /** Looks through the list, unless a node did so within the time. */
    Uni<Void> sweep(Duration within) {
        return logins.claimTurn(within).chain(mine -> mine ? sweepFrom("") : nothing());
    }

    private Uni<Void> sweepFrom(String cursor) {
        return logins.read(cursor)
                .call(piece -> sweep(piece.sessions()))
                .chain(piece -> piece.next().isEmpty() ? nothing() : sweepFrom(piece.next()));
    }

    /** Who has no data any more is taken off the list; what was written at the very end is found by the next look. */
    private Uni<Void> sweep(Set<SessionId> listed) {
        return endedOf(listed).chain(this::removeData).chain(logins::remove);
    }

    private Uni<Set<SessionId>> endedOf(Set<SessionId> listed) {
        return listed.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : sessions.living(listed).map(living -> without(listed, living));
    }

    private static Set<SessionId> without(Set<SessionId> all, Set<SessionId> living) {
        Set<SessionId> ended = new HashSet<>(all);
        ended.removeAll(living);
        return Set.copyOf(ended);
    }

    /** @return those of which there were none */
    private Uni<Set<SessionId>> removeData(Set<SessionId> ended) {
        return Multi.createFrom()
                .iterable(ended)
                .onItem()
                .transformToUniAndConcatenate(this::removeData)
                .collect()
                .with(Collectors.filtering(Removal::none, Collectors.mapping(Removal::id, Collectors.toSet())));
    }

    private Uni<Removal> removeData(SessionId id) {
        return documents.deleteAll(new SessionKey(id.toString())).map(some -> new Removal(id, !some));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    /** @param none whether there was nothing to remove */
    private record Removal(SessionId id, boolean none) {}
}
