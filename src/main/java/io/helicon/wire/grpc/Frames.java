package io.helicon.wire.grpc;

import io.grpc.Decompressor;
import io.grpc.DecompressorRegistry;
import io.grpc.KnownLength;
import io.grpc.Status;
import io.helicon.wire.EncodedMessages;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the bytes of a request into messages: a flag, four bytes of length, the message.
 *
 * <p>Grows with what has arrived, not with what a length announces.
 */
final class Frames {
    private static final String IDENTITY = "identity";

    private final int maxMessageSize;
    private final @Nullable String encoding;
    private @Nullable Buffer pending;
    private int position;

    Frames(@Nullable String encoding, int maxMessageSize) {
        this.maxMessageSize = maxMessageSize;
        this.encoding = encoding == null || encoding.equals(IDENTITY) ? null : encoding;
    }

    void add(Buffer chunk) {
        pending = holdRest() ? rest().appendBuffer(chunk) : chunk;
        position = 0;
    }

    /** @return whether bytes of a message are here that does not end yet */
    boolean holdRest() {
        return pending != null && pending.length() > position;
    }

    /** @return the next whole message, if it has arrived */
    Optional<InputStream> next() throws Broken {
        Buffer bytes = pending;
        if (bytes == null || bytes.length() < position + EncodedMessages.HEAD) {
            return Optional.empty();
        }
        boolean compressed = isCompressed(bytes.getByte(position));
        long length = bytes.getUnsignedInt(position + 1);
        checkSize(length);
        int start = position + EncodedMessages.HEAD;
        int end = start + (int) length;
        if (bytes.length() < end) {
            return Optional.empty();
        }
        byte[] message = bytes.getBytes(start, end);
        position = end;
        return Optional.of(new Message(compressed ? decompress(message) : message));
    }

    /** A whole chunk may be waiting: it is copied once for each further one, not for each message in it. */
    private Buffer rest() {
        Buffer bytes = pending == null ? Buffer.buffer() : pending;
        return position == 0 ? bytes : bytes.getBuffer(position, bytes.length());
    }

    private boolean isCompressed(byte flag) throws Broken {
        if ((flag & ~1) != 0) {
            throw new Broken(Status.INVALID_ARGUMENT, "message frame is malformed");
        }
        if (flag == 1 && encoding == null) {
            throw new Broken(Status.INTERNAL, "message is compressed, but no grpc-encoding says how");
        }
        return flag == 1;
    }

    private void checkSize(long length) throws Broken {
        if (length > maxMessageSize) {
            throw new Broken(Status.RESOURCE_EXHAUSTED, "message is larger than " + maxMessageSize + " bytes");
        }
    }

    /** A few bytes may unpack to gigabytes: what is larger than a message may be is never unpacked whole. */
    private byte[] decompress(byte[] packed) throws Broken {
        try (InputStream unpacked = decompressed(packed)) {
            byte[] message = unpacked.readNBytes(maxMessageSize + 1);
            checkSize(message.length);
            return message;
        } catch (IOException e) {
            throw new Broken(Status.INVALID_ARGUMENT, "message cannot be decompressed");
        }
    }

    private InputStream decompressed(byte[] packed) throws IOException, Broken {
        Decompressor known = DecompressorRegistry.getDefaultInstance().lookupDecompressor(String.valueOf(encoding));
        if (known == null) {
            throw new Broken(Status.UNIMPLEMENTED, "message encoding " + encoding + " is not supported");
        }
        return known.decompress(new ByteArrayInputStream(packed));
    }

    /** The request cannot be read further. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Trailers trailers;

        Broken(Status status, String message) {
            super(message, null, false, false);
            this.trailers = Trailers.of(status.withDescription(message));
        }

        Trailers trailers() {
            return trailers;
        }
    }

    /** Tells its length, which lets the protobuf marshaller read it in one piece. */
    private static final class Message extends ByteArrayInputStream implements KnownLength {
        Message(byte[] bytes) {
            super(bytes);
        }
    }
}
