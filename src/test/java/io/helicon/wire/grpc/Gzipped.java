package io.helicon.wire.grpc;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Makes compressed gRPC frames. */
final class Gzipped {
    private Gzipped() {}

    static Buffer frame(byte[] message) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(message);
        }
        return Buffer.buffer().appendByte((byte) 1).appendInt(packed.size()).appendBytes(packed.toByteArray());
    }
}
