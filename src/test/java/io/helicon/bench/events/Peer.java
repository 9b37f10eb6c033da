package io.helicon.bench.events;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** What a socket of the load generator is for; called by its loop alone. */
interface Peer {
    void connected(SocketChannel channel) throws IOException;

    /** The loop's buffer, from 0 on; it is somebody else's after the call. */
    void read(ByteBuffer bytes, int length) throws IOException;

    /** The connection failed, or the server ended it, or it sent what it must not. Not called after our own end. */
    void ended(String reason);
}
