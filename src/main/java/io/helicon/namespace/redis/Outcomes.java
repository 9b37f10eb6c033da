package io.helicon.namespace.redis;

import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import io.vertx.mutiny.redis.client.Response;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Tells what was wrong with one session's part of an answer. */
final class Outcomes {
    private static final Logger LOG = Logger.getLogger(Outcomes.class);
    private static final Set<String> MISTAKES = Set.of("NOT_FOUND", "PRECONDITION_FAILED", "TOO_MANY_NAMESPACES");

    private final AtomicBoolean told = new AtomicBoolean();

    /** Fails if anything was. */
    void check(Response answer) {
        String wrong = answer.get(0).toString();
        if (!wrong.isEmpty()) {
            throw problem(wrong);
        }
    }

    private NamespaceProblem problem(String wrong) {
        if (MISTAKES.contains(wrong)) {
            return NamespaceProblem.of(Mistake.valueOf(wrong));
        }
        if (wrong.startsWith("WRONGTYPE")) {
            return stranger();
        }
        return NamespaceProblem.unavailable(new IllegalStateException(wrong));
    }

    /** To try again would not help: that id belongs to somebody else. */
    private NamespaceProblem stranger() {
        if (told.compareAndSet(false, true)) {
            LOG.warn("a session id was asked for whose key in Redis is none of a session; it is refused");
        }
        return NamespaceProblem.of(
                Mistake.INVALID_SESSION, "the session id: what is kept under it is no session's data");
    }
}
