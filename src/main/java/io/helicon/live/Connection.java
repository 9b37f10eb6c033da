package io.helicon.live;

import io.helicon.problem.Problem;

/**
 * One client that is being delivered to: who it is, over which wire, and its outbox.
 *
 * @param transport the wire's name as metrics know it, such as {@code sse}
 */
public record Connection<T extends Sized>(Identity identity, String transport, Outbox<T> outbox) {
    /** Ends it, from any thread: what waits is dropped, the wire is told why. */
    public void end(Problem reason) {
        outbox.end(reason);
    }
}
