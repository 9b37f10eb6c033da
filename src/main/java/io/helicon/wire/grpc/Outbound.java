package io.helicon.wire.grpc;

import io.grpc.Drainable;
import io.grpc.KnownLength;
import io.grpc.Metadata;
import io.helicon.wire.EncodedMessages;
import io.netty.buffer.Unpooled;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.grpc.common.impl.Utils;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The response's side of a call: writes headers, messages and trailers, an only message together with both.
 *
 * <p>Lives on the event loop. Knows nothing of the call's end; whoever uses it writes nothing after that.
 */
final class Outbound {
    private static final CharSequence GRPC = HttpHeaders.createOptimized("application/grpc");
    private static final CharSequence ACCEPT_ENCODING = HttpHeaders.createOptimized("grpc-accept-encoding");
    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");

    /** HTTP/2's NO_ERROR: the answer is whole, the rest of the request is not wanted. */
    private static final long NO_ERROR = 0;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private @Nullable Buffer held;
    private boolean prepared;

    Outbound(HttpServerRequest request) {
        this.request = request;
        this.response = request.response();
    }

    /** Answers a call that is not begun. */
    void refuse(Trailers trailers) {
        prepare();
        end(trailers, false);
    }

    void headers(Metadata metadata) {
        prepare();
        if (!metadata.keys().isEmpty()) {
            Utils.writeMetadata(metadata, response.headers());
        }
    }

    /** Writes a message, or several that are encoded; an only one is kept until the trailers come. */
    void message(InputStream message, boolean only) throws IOException {
        Buffer frame = frame(message);
        if (only) {
            held = frame;
        } else {
            response.write(frame, (Handler<AsyncResult<Void>>) null);
        }
    }

    boolean holds() {
        return held != null;
    }

    /** Asked from any thread, so the answer may end meanwhile. */
    boolean isFull() {
        try {
            return response.writeQueueFull();
        } catch (IllegalStateException e) {
            return true;
        }
    }

    void end(Trailers trailers, boolean requestEnded) {
        Buffer last = trailers.isOk() ? held : null;
        if (last == null && !response.headWritten()) {
            prepare();
            trailers.writeTo(response.headers());
        } else {
            trailers.writeTo(response.trailers());
        }
        finish(last, requestEnded ? null : done -> stopTheCaller());
    }

    /** Without a handler Vert.x makes no promises, which are a tenth of a small call's cost. */
    private void finish(@Nullable Buffer last, @Nullable Handler<AsyncResult<Void>> afterwards) {
        if (last == null) {
            response.end(afterwards);
        } else {
            response.end(last, afterwards);
        }
    }

    private void stopTheCaller() {
        request.response().reset(NO_ERROR);
    }

    private void prepare() {
        if (!prepared) {
            prepared = true;
            response.headers().set(HttpHeaders.CONTENT_TYPE, GRPC).set(ACCEPT_ENCODING, GZIP);
        }
    }

    private static Buffer frame(InputStream message) throws IOException {
        return message instanceof EncodedMessages encoded
                ? BufferImpl.buffer(Unpooled.wrappedBuffer(encoded.frames()))
                : encode(message);
    }

    private static Buffer encode(InputStream message) throws IOException {
        int length = message instanceof KnownLength ? message.available() : 0;
        Buffer frame = Buffer.buffer(EncodedMessages.HEAD + length)
                .appendByte((byte) 0)
                .appendInt(length);
        copy(message, new Appending(frame));
        return frame.setInt(1, frame.length() - EncodedMessages.HEAD);
    }

    private static void copy(InputStream message, OutputStream frame) throws IOException {
        if (message instanceof Drainable drainable) {
            int unused = drainable.drainTo(frame);
        } else {
            long unused = message.transferTo(frame);
        }
    }

    /** Writes to the end of a buffer. */
    private static final class Appending extends OutputStream {
        private final Buffer buffer;

        Appending(Buffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public void write(int value) {
            buffer.appendByte((byte) value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            buffer.appendBytes(bytes, offset, length);
        }
    }
}
