package io.helicon.event.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins what waits for one connection into as few writes as is good: small buffers are copied together, a lone or a large
 * one is written as it is, the same for all of its receivers.
 */
final class Pieces {
    /** From here on a buffer is kept outside of the heap: Netty would copy one of the heap for each receiver. */
    private static final int LARGE = 32 << 10;

    /** Beyond this a joined buffer begins to cost more than a further write. */
    private static final int FULL = 128 << 10;

    private final List<Buffer> done = new ArrayList<>(1);
    private @Nullable Buffer joined;

    /** @return a buffer that any number of connections may write, at any time */
    static Buffer shared(byte[] bytes) {
        return shared(bytes, bytes.length);
    }

    /** @param length how many of the bytes count */
    static Buffer shared(byte[] bytes, int length) {
        if (length < LARGE) {
            return Buffer.buffer(length).appendBytes(bytes, 0, length);
        }
        ByteBuffer outside =
                ByteBuffer.allocateDirect(length).put(bytes, 0, length).flip();
        return BufferImpl.buffer(Unpooled.wrappedBuffer(outside));
    }

    void add(Buffer shared) {
        if (shared.length() >= LARGE) {
            finishJoined();
            done.add(shared);
        } else {
            join(shared);
        }
    }

    private void join(Buffer small) {
        Buffer to = joined == null ? Buffer.buffer(small.length() * 2) : joined;
        joined = to.appendBuffer(small);
        if (to.length() >= FULL) {
            finishJoined();
        }
    }

    private void finishJoined() {
        if (joined != null) {
            done.add(joined);
            joined = null;
        }
    }

    /** @return what is to be written, one after the other */
    List<Buffer> all() {
        finishJoined();
        return done;
    }
}
