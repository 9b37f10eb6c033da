package io.helicon.support;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.function.Supplier;

/** How a gRPC call failed, as its caller sees it; {@code equals} compares the code and the whole message. */
public record Failure(Status.Code code, String message) {
    /** Makes a call that is to fail; an {@link AssertionError} when it does not. */
    public static Failure of(Supplier<?> call) {
        try {
            throw new AssertionError("the call succeeded: " + call.get());
        } catch (StatusRuntimeException e) {
            return of(e.getStatus());
        }
    }

    static Failure of(Status status) {
        String message = status.getDescription();
        return new Failure(status.getCode(), message == null ? "" : message);
    }
}
