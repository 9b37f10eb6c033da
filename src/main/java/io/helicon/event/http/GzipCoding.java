package io.helicon.event.http;

import io.helicon.event.Cursor;
import io.helicon.event.Encoding;
import io.helicon.event.Event;
import io.helicon.event.LostRange;
import io.helicon.event.Notice;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/**
 * Events compressed, each once for all connections: a deflated event refers to nothing before it, and ends where a byte
 * ends, so it fits into any connection's stream. A connection itself keeps but a checksum.
 *
 * <pre>
 *   header | event | event | … | an empty last block | checksum, length
 * </pre>
 *
 * <p>Source: RFC 1952, GZIP file format.
 */
final class GzipCoding implements Coding {
    private static final Encoding<Deflated> DEFLATED = new DeflatedText();

    /** Deflate, no name, no time, no flags, any system. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    /** Bits: last, fixed codes, end of block. */
    private static final byte[] EMPTY_LAST_BLOCK = {3, 0};

    private Checksum sum = Checksum.NOTHING;

    @Override
    public Buffer first(byte[] text) {
        return Buffer.buffer(HEADER).appendBuffer(take(Deflated.of(text)));
    }

    @Override
    public List<Buffer> write(List<Notice> batch) {
        if (batch.size() == 1) {
            return List.of(take(batch.get(0).as(DEFLATED)));
        }
        Pieces pieces = new Pieces();
        for (Notice notice : batch) {
            pieces.add(take(notice.as(DEFLATED)));
        }
        return pieces.all();
    }

    @Override
    public Buffer last(byte[] text) {
        return Buffer.buffer()
                .appendBuffer(take(Deflated.of(text)))
                .appendBytes(EMPTY_LAST_BLOCK)
                .appendIntLE(sum.crc())
                .appendIntLE((int) sum.length());
    }

    private Buffer take(Deflated deflated) {
        sum = sum.and(deflated.sum());
        return deflated.bytes();
    }

    /** The bytes of one notice, for all connections. */
    private static final class DeflatedText extends Encoding<Deflated> {
        @Override
        protected Deflated event(Event event, Cursor cursor) {
            return Deflated.of(SseText.event(event, cursor));
        }

        @Override
        protected Deflated lost(LostRange range, Cursor cursor) {
            return Deflated.of(SseText.lost(range, cursor));
        }

        @Override
        protected Deflated place(Cursor cursor) {
            return Deflated.of(SseText.place(cursor));
        }

        @Override
        protected Deflated heartbeat(Cursor cursor) {
            return Deflated.of(SseText.heartbeat(cursor));
        }
    }
}
