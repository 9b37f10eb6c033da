package io.helicon.problem.grpc;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** A status on its way to the caller, without the stack trace that nobody reads and that costs more than the call. */
final class QuietStatus extends StatusRuntimeException {
    private static final long serialVersionUID = 1L;

    QuietStatus(Status status) {
        super(status);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // Does nothing, so there is nothing to guard.
    public Throwable fillInStackTrace() {
        return this;
    }
}
