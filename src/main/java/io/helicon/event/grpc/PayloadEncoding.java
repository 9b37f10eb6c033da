package io.helicon.event.grpc;

import com.google.protobuf.CodedOutputStream;
import io.helicon.event.Cursor;
import io.helicon.event.Encoding;
import io.helicon.event.Event;
import io.helicon.event.LostRange;
import io.helicon.wire.EncodedMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import proto.Stream.EventType;
import proto.Stream.Payload;

/** A notice as the frame of a {@link Payload}; nothing where there is nothing to tell. */
final class PayloadEncoding extends Encoding<byte[]> {
    /** The only one: encodings are few. */
    static final PayloadEncoding PAYLOADS = new PayloadEncoding();

    static final String GAP = "gap";

    private static final byte[] NOTHING = {};

    private PayloadEncoding() {}

    @Override
    protected byte[] event(Event event, Cursor cursor) {
        return frame(event.type().value(), event.data());
    }

    /** Cursors hold nothing that JSON would have to escape. */
    @Override
    protected byte[] lost(LostRange range, Cursor cursor) {
        return frame(GAP, "{\"after\":\"%s\",\"until\":\"%s\"}".formatted(range.after(), range.until()));
    }

    /** Nobody resumes here. */
    @Override
    protected byte[] place(Cursor cursor) {
        return NOTHING;
    }

    /** HTTP/2 has its own. */
    @Override
    protected byte[] heartbeat(Cursor cursor) {
        return NOTHING;
    }

    private static byte[] frame(String type, String data) {
        Payload payload = Payload.newBuilder()
                .setEventType(EventType.newBuilder().setType(type))
                .setData(data)
                .build();
        int length = payload.getSerializedSize();
        byte[] frame = new byte[EncodedMessages.HEAD + length];
        ByteBuffer unused = ByteBuffer.wrap(frame).put((byte) 0).putInt(length);
        try {
            payload.writeTo(CodedOutputStream.newInstance(frame, EncodedMessages.HEAD, length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return frame;
    }
}
