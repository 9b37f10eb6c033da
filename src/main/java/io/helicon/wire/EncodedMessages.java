package io.helicon.wire;

import java.io.ByteArrayInputStream;

/**
 * gRPC messages as they go out, each with its frame's head: any number of them, written at once and not copied.
 *
 * <p>What a response marshaller may answer for what was encoded before, once for many calls. A stream because marshallers
 * answer streams; the bridge takes the bytes, which nobody may change afterwards.
 */
public final class EncodedMessages extends ByteArrayInputStream {
    /** How many bytes stand before a message: a flag, and its length in four. */
    public static final int HEAD = 5;

    /** @param frames whole messages, each after its head */
    public EncodedMessages(byte[] frames) {
        super(frames);
    }

    /** @return the bytes themselves */
    public byte[] frames() {
        return buf;
    }
}
