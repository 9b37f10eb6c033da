package io.helicon.session;

import java.util.UUID;

/** A session's non-secret name (UUIDv7, RFC 9562), given by the store; the same through every refresh, fit for logs. */
public record SessionId(UUID value) {
    /** @throws IllegalArgumentException when it is no UUID */
    public static SessionId parse(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
