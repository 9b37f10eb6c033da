package io.helicon.event.grpc;

import io.helicon.event.Notice;
import io.helicon.wire.EncodedMessages;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A batch of notices in pieces for a connection: small messages joined, as a write costs more than a message, and a large
 * one by itself, in the bytes that all of its receivers share.
 *
 * <p>Made when they are asked for: a reader that does not read costs one piece, not a copy of all that waits for it.
 */
final class Pieces implements Iterator<EncodedMessages> {
    static final Pieces NONE = new Pieces(List.of());

    /** A quarter of the window that an HTTP/2 stream begins with. */
    static final int SIZE = 16 << 10;

    private final List<Notice> batch;
    private int next;

    Pieces(List<Notice> batch) {
        this.batch = batch;
    }

    @Override
    public boolean hasNext() {
        while (next < batch.size() && bytes(next).length == 0) {
            next++;
        }
        return next < batch.size();
    }

    @Override
    public EncodedMessages next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        byte[] first = bytes(next);
        int end = next + 1;
        int size = first.length;
        while (end < batch.size() && size + bytes(end).length <= SIZE) {
            size += bytes(end).length;
            end++;
        }
        byte[] piece = size == first.length ? first : join(end, size);
        next = end;
        return new EncodedMessages(piece);
    }

    private byte[] join(int end, int size) {
        byte[] joined = new byte[size];
        int position = 0;
        for (int i = next; i < end; i++) {
            byte[] bytes = bytes(i);
            System.arraycopy(bytes, 0, joined, position, bytes.length);
            position += bytes.length;
        }
        return joined;
    }

    private byte[] bytes(int index) {
        return batch.get(index).as(PayloadEncoding.PAYLOADS);
    }
}
