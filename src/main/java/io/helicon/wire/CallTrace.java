package io.helicon.wire;

/** What the trace of one gRPC call is told. */
public interface CallTrace {
    /** Of a call that is not traced. */
    CallTrace NONE = new CallTrace() {};

    /** A stream answers: it stands, and however long it goes on from here says nothing about this server. */
    default void streams() {}

    /** @param code of gRPC with which the call ended */
    default void ended(int code) {}
}
