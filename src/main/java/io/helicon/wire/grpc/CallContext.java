package io.helicon.wire.grpc;

import io.grpc.Context;
import io.grpc.Deadline;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Context} of one call: what the service sees as {@code Context.current()}, and the clock of its deadline.
 *
 * <p>Attached once and for all: it is kept in the request's own Vert.x context, and ends with it.
 */
final class CallContext {
    private final Context.CancellableContext context;
    private final Runnable expired;

    private CallContext(Context.CancellableContext context, Runnable expired) {
        this.context = context;
        this.expired = expired;
    }

    /** @param expired runs on the loop when the deadline passes before the call ends */
    static CallContext attach(Optional<Deadline> deadline, Turns turns, Runnable expired) {
        Context.CancellableContext made = deadline.map(it -> Context.ROOT.withDeadline(it, turns.clock()))
                .orElseGet(Context.ROOT::withCancellation);
        CallContext attached = new CallContext(made, expired);
        Context unused = made.attach();
        if (deadline.isPresent()) {
            made.addListener(attached::expire, turns::takeLater);
        }
        return attached;
    }

    /** @param cause why, when the call did not come to its own end */
    void end(@Nullable Throwable cause) {
        boolean unused = context.cancel(cause);
    }

    private void expire(Context ended) {
        if (ended.cancellationCause() instanceof TimeoutException) {
            expired.run();
        }
    }
}
