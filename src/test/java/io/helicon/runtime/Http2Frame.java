package io.helicon.runtime;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A frame of HTTP/2 (RFC 9113, section 4), for clients that no library would be. */
record Http2Frame(int type, int flags, int stream, ByteString payload) {
    static final int DATA = 0;
    static final int GOAWAY = 7;
    static final int END_STREAM = 1;

    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int WINDOW_UPDATE = 8;
    private static final int END_HEADERS = 4;
    private static final short INITIAL_WINDOW_SIZE = 4;
    private static final int PREFIX = 127;

    /** How a client begins, with windows so wide that nobody waits for them. */
    static byte[] preface() {
        ByteBuffer settings =
                ByteBuffer.allocate(6).putShort(INITIAL_WINDOW_SIZE).putInt(Integer.MAX_VALUE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(of(SETTINGS, 0, 0, settings.array()).bytes());
        out.writeBytes(wider(Integer.MAX_VALUE - (1 << 17)).bytes());
        return out.toByteArray();
    }

    /** @return what says that so many bytes more may come over the connection */
    static Http2Frame wider(int bytes) {
        return of(WINDOW_UPDATE, 0, 0, ByteBuffer.allocate(4).putInt(bytes).array());
    }

    /** @return a request of a path of 127 to 254 characters */
    static Http2Frame get(int stream, String path) {
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        fields.writeBytes(new byte[] {(byte) 0x82, (byte) 0x86, 0x41, 1, 'x', 0x44, PREFIX});
        fields.write(path.length() - PREFIX);
        fields.writeBytes(path.getBytes(StandardCharsets.US_ASCII));
        return of(HEADERS, END_STREAM | END_HEADERS, stream, fields.toByteArray());
    }

    private static Http2Frame of(int type, int flags, int stream, byte[] payload) {
        return new Http2Frame(type, flags, stream, ByteString.copyFrom(payload));
    }

    static Http2Frame read(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        return of(type, flags, stream, in.readNBytes(length));
    }

    static List<Http2Frame> toTheEnd(DataInputStream in) throws IOException {
        List<Http2Frame> frames = new ArrayList<>();
        try {
            while (true) {
                frames.add(read(in));
            }
        } catch (EOFException e) {
            return frames;
        }
    }

    byte[] bytes() {
        ByteBuffer frame = ByteBuffer.allocate(9 + payload.size());
        frame.put((byte) (payload.size() >> 16)).putShort((short) payload.size());
        frame.put((byte) type).put((byte) flags).putInt(stream);
        payload.copyTo(frame);
        return frame.array();
    }

    void write(DataOutputStream out) throws IOException {
        out.write(bytes());
        out.flush();
    }

    boolean is(int one) {
        return type == one;
    }

    /** Of GOAWAY: after the last stream's number. */
    int errorCode() {
        return payload.asReadOnlyByteBuffer().getInt(4);
    }
}
