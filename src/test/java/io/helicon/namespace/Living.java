package io.helicon.namespace;

import io.helicon.session.LivingSessions;
import io.helicon.session.SessionId;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Who lives, as Postgres would say; it may be away. */
final class Living implements LivingSessions {
    private final Set<SessionId> all = new HashSet<>();
    private boolean away;
    private int asked;

    void begin(SessionId id) {
        all.add(id);
    }

    void end(SessionId id) {
        all.remove(id);
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    /** @return how often somebody asked */
    int asked() {
        return asked;
    }

    @Override
    public Uni<Set<SessionId>> living(Set<SessionId> ids) {
        asked++;
        Set<SessionId> living = ids.stream().filter(all::contains).collect(Collectors.toSet());
        return away
                ? Uni.createFrom().failure(new IllegalStateException("away, as it was told to be"))
                : Uni.createFrom().item(living);
    }
}
