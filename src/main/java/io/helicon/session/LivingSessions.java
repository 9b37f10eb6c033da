package io.helicon.session;

import io.smallrye.mutiny.Uni;
import java.util.Set;

/** The part of {@link Sessions} that knows who lives, for rooms that keep something of a session no longer than it lives. */
public interface LivingSessions {
    /** @return those of the sessions that are alive; fails as {@link Sessions} does */
    Uni<Set<SessionId>> living(Set<SessionId> ids);
}
