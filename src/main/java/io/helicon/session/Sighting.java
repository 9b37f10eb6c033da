package io.helicon.session;

import java.time.Duration;
import java.time.Instant;

/** A live session as the store saw it, and the store's own time of that look. */
public record Sighting(Session session, Instant seenAt) {
    Duration remaining() {
        return Duration.between(seenAt, session.expireAt());
    }

    Session slidBy(Duration ttl) {
        return session.expiringAt(seenAt.plus(ttl));
    }
}
