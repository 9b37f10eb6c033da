package io.helicon.wire.grpc;

import io.grpc.Metadata;
import io.grpc.Status;
import io.vertx.core.MultiMap;
import io.vertx.grpc.common.impl.Utils;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How a call ends: its status, and metadata if there is any. */
record Trailers(Status status, @Nullable Metadata metadata) {
    static final Trailers OK = of(Status.OK);
    static final Trailers UNAVAILABLE = of(Status.UNAVAILABLE.withDescription("server is shutting down"));
    static final Trailers DEADLINE_EXCEEDED = of(Status.DEADLINE_EXCEEDED.withDescription("deadline exceeded"));

    private static final CharSequence STATUS = io.vertx.core.http.HttpHeaders.createOptimized("grpc-status");
    private static final CharSequence MESSAGE = io.vertx.core.http.HttpHeaders.createOptimized("grpc-message");
    private static final CharSequence[] CODES = codes();
    private static final String HEX = "0123456789ABCDEF";

    static Trailers of(Status status) {
        return new Trailers(status, null);
    }

    static Trailers unimplemented(String message) {
        return of(Status.UNIMPLEMENTED.withDescription(message));
    }

    boolean isOk() {
        return status.isOk();
    }

    Status.Code code() {
        return status.getCode();
    }

    void writeTo(MultiMap headers) {
        if (metadata != null && !metadata.keys().isEmpty()) {
            Utils.writeMetadata(metadata, headers);
        }
        headers.set(STATUS, CODES[status.getCode().value()]);
        String message = status.getDescription();
        if (message != null && !status.isOk()) {
            headers.set(MESSAGE, percentEncode(message));
        }
    }

    /** Printable ASCII but the per cent sign stays as it is, as the gRPC protocol wants it, so logs stay readable. */
    static String percentEncode(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        StringBuilder encoded = new StringBuilder(bytes.length + 16);
        for (byte it : bytes) {
            if (it >= ' ' && it < '~' && it != '%') {
                encoded.append((char) it);
            } else {
                encoded.append('%').append(HEX.charAt((it >> 4) & 0xF)).append(HEX.charAt(it & 0xF));
            }
        }
        return encoded.toString();
    }

    private static CharSequence[] codes() {
        CharSequence[] codes = new CharSequence[Status.Code.values().length];
        for (Status.Code it : Status.Code.values()) {
            codes[it.value()] = io.vertx.core.http.HttpHeaders.createOptimized(Integer.toString(it.value()));
        }
        return codes;
    }
}
