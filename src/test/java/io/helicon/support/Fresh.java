package io.helicon.support;

import java.util.UUID;

/** Names that nobody has used before, so that tests share a server without meeting each other. */
public final class Fresh {
    private Fresh() {}

    public static String token() {
        return "token-" + UUID.randomUUID();
    }

    public static String subject() {
        return "subject-" + UUID.randomUUID();
    }

    /** @return the first part of event types */
    public static String type() {
        return "type-" + UUID.randomUUID();
    }
}
