package io.helicon.event.grpc;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.helicon.wire.EncodedMessages;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import proto.Stream.Payload;
import proto.Stream.Request;

/** A call whose caller reads as fast as a test says, and what was written to it. */
final class FakeCall extends ServerCall<Request, EncodedMessages> {
    private final List<byte[]> pieces = new ArrayList<>();
    private int room = Integer.MAX_VALUE;
    private int asked;
    private Listener<Request> listener = new Listener<>() {};
    private @Nullable Status end;

    /** Says whose call it is, who is told when there is room again. */
    void calls(Listener<Request> called) {
        listener = called;
    }

    /** Takes everything again. */
    void readsOn() {
        room = Integer.MAX_VALUE;
        listener.onReady();
    }

    /** Takes so many pieces more, and then none. */
    void takes(int further) {
        room = further;
    }

    /** @return what was written at once, each */
    List<byte[]> pieces() {
        return pieces.stream().filter(piece -> piece.length > 0).toList();
    }

    /** @return the types of the payloads that were written */
    List<String> types() {
        return payloads().stream().map(it -> it.getEventType().getType()).toList();
    }

    List<Payload> payloads() {
        return pieces.stream().flatMap(piece -> read(piece).stream()).toList();
    }

    /** @return whether the response's headers went out */
    boolean begun() {
        return !pieces.isEmpty();
    }

    /** @return how it was closed, or null */
    @Nullable
    Status end() {
        return end;
    }

    /** @return how many requests were asked for */
    int asked() {
        return asked;
    }

    private static List<Payload> read(byte[] piece) {
        List<Payload> payloads = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(piece);
        try {
            while (bytes.hasRemaining()) {
                byte[] message = new byte[bytes.position(bytes.position() + 1).getInt()];
                ByteBuffer unused = bytes.get(message);
                payloads.add(Payload.parseFrom(message));
            }
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
        return payloads;
    }

    @Override
    public void request(int messages) {
        asked += messages;
    }

    @Override
    public void sendHeaders(Metadata headers) {}

    @Override
    public void sendMessage(EncodedMessages messages) {
        room -= messages.frames().length == 0 ? 0 : 1;
        pieces.add(messages.frames());
    }

    @Override
    public boolean isReady() {
        return end == null && room > 0;
    }

    @Override
    public void close(Status status, Metadata trailers) {
        if (end == null) {
            end = status;
        }
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public MethodDescriptor<Request, EncodedMessages> getMethodDescriptor() {
        throw new UnsupportedOperationException();
    }
}
