package io.helicon.namespace;

import io.helicon.session.SessionId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/** The list in this process's memory, read one by one, and a turn that ends when the test says so. */
final class InMemoryLogins implements Logins {
    private final ConcurrentSkipListSet<String> list = new ConcurrentSkipListSet<>();
    private boolean taken;
    private boolean away;

    /** Ends the time within which nobody else gets a turn. */
    void endTurn() {
        taken = false;
    }

    /** From now on it does not answer. */
    void goAway() {
        away = true;
    }

    private <T> Uni<T> answer(T item) {
        return away
                ? Uni.createFrom().failure(NamespaceProblem.of(Mistake.UNAVAILABLE))
                : Uni.createFrom().item(item);
    }

    @Override
    public Uni<Void> add(SessionId session) {
        return answer(true).invoke(() -> list.add(session.toString())).replaceWithVoid();
    }

    @Override
    public Uni<Boolean> contains(SessionId session) {
        return answer(list.contains(session.toString()));
    }

    @Override
    public Uni<Void> remove(Set<SessionId> sessions) {
        Set<String> names = sessions.stream().map(SessionId::toString).collect(Collectors.toSet());
        return answer(true).invoke(() -> list.removeAll(names)).replaceWithVoid();
    }

    @Override
    public Uni<Piece> read(String cursor) {
        String next = list.higher(cursor);
        return answer(
                next == null ? new Piece(Set.of(), "") : new Piece(Set.of(new SessionId(UUID.fromString(next))), next));
    }

    @Override
    public Uni<Boolean> claimTurn(Duration within) {
        boolean mine = !taken;
        taken = true;
        return answer(mine);
    }
}
