package io.helicon.runtime.opentelemetry;

import io.helicon.wire.CallTrace;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.Set;

/** The span of a gRPC call, which is that of its request under another name. */
final class RpcSpan implements CallTrace {
    /**
     * UNKNOWN, DEADLINE_EXCEEDED, UNIMPLEMENTED, INTERNAL, UNAVAILABLE, DATA_LOSS: where it may be the server's
     * fault.
     */
    private static final Set<Integer> FAULTS = Set.of(2, 4, 12, 13, 14, 15);

    private final Span span;

    RpcSpan(Span span, String service, String method) {
        this.span = span.updateName(service + "/" + method)
                .setAttribute(Words.RPC_SYSTEM, "grpc")
                .setAttribute(Words.RPC_SERVICE, service)
                .setAttribute(Words.RPC_METHOD, method);
    }

    @Override
    public void streams() {
        if (span.isRecording()) {
            span.setAttribute(Words.STREAM, true).end();
        }
    }

    @Override
    public void ended(int code) {
        if (span.isRecording()) {
            Span same = span.setAttribute(Words.RPC_STATUS, code);
            if (FAULTS.contains(code)) {
                same.setAttribute(Words.ERROR, Integer.toString(code)).setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }
}
