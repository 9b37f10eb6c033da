package io.helicon.event.http;

import io.helicon.event.Cursor;
import io.helicon.event.Encoding;
import io.helicon.event.Event;
import io.helicon.event.LostRange;
import io.helicon.event.Notice;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/** Events as they are; it knows nothing of its connection, so all share it. */
final class PlainCoding implements Coding {
    static final PlainCoding SHARED = new PlainCoding();
    private static final Encoding<Buffer> TEXT = new Text();

    @Override
    public Buffer first(byte[] text) {
        return Buffer.buffer(text);
    }

    @Override
    public List<Buffer> write(List<Notice> batch) {
        if (batch.size() == 1) {
            return List.of(batch.get(0).as(TEXT));
        }
        Pieces pieces = new Pieces();
        for (Notice notice : batch) {
            pieces.add(notice.as(TEXT));
        }
        return pieces.all();
    }

    @Override
    public Buffer last(byte[] text) {
        return Buffer.buffer(text);
    }

    /** The bytes of one notice, for all connections. */
    private static final class Text extends Encoding<Buffer> {
        @Override
        protected Buffer event(Event event, Cursor cursor) {
            return Pieces.shared(SseText.event(event, cursor));
        }

        @Override
        protected Buffer lost(LostRange range, Cursor cursor) {
            return Pieces.shared(SseText.lost(range, cursor));
        }

        @Override
        protected Buffer place(Cursor cursor) {
            return Pieces.shared(SseText.place(cursor));
        }

        @Override
        protected Buffer heartbeat(Cursor cursor) {
            return Pieces.shared(SseText.heartbeat(cursor));
        }
    }
}
