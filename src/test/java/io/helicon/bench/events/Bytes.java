package io.helicon.bench.events;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Looks for a byte eight at a time, since most of what arrives is only passed over. */
final class Bytes {
    static final byte LINE_FEED = '\n';

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long TOPS = 0x8080_8080_8080_8080L;

    private Bytes() {}

    /** A buffer in the order of bytes that {@link #find} reads. */
    static ByteBuffer direct(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Looks in a little-endian buffer. @return where the byte stands first, or {@code until} */
    static int find(byte wanted, ByteBuffer bytes, int from, int until) {
        long pattern = (wanted & 0xFF) * ONES;
        int at = from;
        for (; at <= until - Long.BYTES; at += Long.BYTES) {
            // A byte that is equal becomes zero, and the lowest zero byte is where the lowest top bit comes out.
            long differing = bytes.getLong(at) ^ pattern;
            long zeros = (differing - ONES) & ~differing & TOPS;
            if (zeros != 0) {
                return at + (Long.numberOfTrailingZeros(zeros) >> 3);
            }
        }
        while (at < until && bytes.get(at) != wanted) {
            at++;
        }
        return at;
    }
}
