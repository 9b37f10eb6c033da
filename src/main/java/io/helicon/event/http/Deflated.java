package io.helicon.event.http;

import io.vertx.core.buffer.Buffer;
import java.util.zip.Deflater;

/** A piece of a deflated stream that stands by itself, with the checksum of what it says. */
record Deflated(Buffer bytes, Checksum sum) {
    /** A mebibyte at the usual level would keep an event loop for 20 ms. */
    private static final int LARGE = 64 << 10;

    /** What a flush and the blocks' heads may add to text that does not shrink at all, and more. */
    private static final int ROOM = 64;

    /** Two, because one that changes its level in between writes a block that does not end where a byte ends. */
    private static final ThreadLocal<Deflater> THOROUGH = kept(Deflater.DEFAULT_COMPRESSION);

    private static final ThreadLocal<Deflater> FAST = kept(Deflater.BEST_SPEED);

    private static ThreadLocal<Deflater> kept(int level) {
        return ThreadLocal.withInitial(() -> new Deflater(level, true));
    }

    static Deflated of(byte[] text) {
        Deflater deflater = (text.length < LARGE ? THOROUGH : FAST).get();
        deflater.reset();
        deflater.setInput(text);
        byte[] bytes = new byte[text.length + text.length / 8 + ROOM];
        int length = deflater.deflate(bytes, 0, bytes.length, Deflater.SYNC_FLUSH);
        return new Deflated(Pieces.shared(bytes, length), Checksum.of(text));
    }
}
