package io.helicon.session;

import java.util.UUID;

/** A session's non-secret name (UUIDv7, RFC 9562), given by the store; the same through every refresh, fit for logs. */
public record SessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
