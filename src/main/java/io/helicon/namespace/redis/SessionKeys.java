package io.helicon.namespace.redis;

import io.helicon.event.EventConfig;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceConfig;
import io.helicon.namespace.NamespaceProblem;
import io.helicon.namespace.SessionKey;

/**
 * The names of sessions' keys: a prefix, which may be empty, and the id.
 *
 * <p>An id may be anything, so one is refused by which the keys of the server itself could be read and written.
 *
 * @param history what the keys of the event history begin with, all of them
 */
record SessionKeys(String prefix, String history) {
    private static final String OWN = "helicon:";

    static SessionKeys of(NamespaceConfig config, EventConfig events) {
        return new SessionKeys(config.keyPrefix().orElse(""), events.keyPrefix() + "{");
    }

    String of(SessionKey session) {
        String key = prefix + session.value();
        boolean own = key.startsWith(OWN) && !prefix.startsWith(OWN);
        if (own || key.startsWith(history)) {
            throw NamespaceProblem.of(Mistake.INVALID_SESSION, "the session id: it begins as the server's own keys do");
        }
        return key;
    }
}
