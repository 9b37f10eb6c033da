package io.helicon.problem;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * An unexpected failure, under the short id that its caller is told and its one line in the log carries.
 *
 * <p>The id is random and not counted, so that ids of several nodes do not meet in one log.
 */
public record Incident(String id) {
    private static final Logger LOG = Logger.getLogger(Incident.class);

    /** Logs the failure, with its stack trace. */
    public static Incident report(Throwable failure) {
        int number = ThreadLocalRandom.current().nextInt();
        Incident incident = new Incident(String.format(Locale.ROOT, "%08x", number));
        LOG.errorf(placed(failure), "internal error, id %s", incident.id());
        return incident;
    }

    /** The failures of some libraries have no trace: where it is told is better than nowhere. */
    private static Throwable placed(Throwable failure) {
        return failure.getStackTrace().length > 0 ? failure : new IllegalStateException(failure);
    }

    /** What the caller is told: that it is not their fault, and what to quote. */
    public String message() {
        return "internal error, id " + id;
    }
}
