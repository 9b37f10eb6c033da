package io.helicon.bench.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Feeds a text to a reader in two pieces, cut at every place in turn, and byte by byte. */
final class Cuts {
    /** Takes the bytes from 0 to the length, as a socket's reader does. */
    interface Reader {
        void read(ByteBuffer bytes, int length);
    }

    private Cuts() {}

    /** How many cuts a text has. */
    static int of(String text) {
        return bytes(text).length + 1;
    }

    static void feed(String text, int cut, Reader reader) {
        byte[] all = bytes(text);
        feed(all, 0, cut, reader);
        feed(all, cut, all.length, reader);
    }

    static void feedByteByByte(String text, Reader reader) {
        byte[] all = bytes(text);
        for (int at = 0; at < all.length; at++) {
            feed(all, at, at + 1, reader);
        }
    }

    /** The buffer is filled with what would be found if one read past the length. */
    private static void feed(byte[] all, int from, int until, Reader reader) {
        ByteBuffer buffer = Bytes.direct(all.length + Long.BYTES);
        while (buffer.hasRemaining()) {
            buffer.put(Bytes.LINE_FEED);
        }
        buffer.put(0, all, from, until - from);
        reader.read(buffer, until - from);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
