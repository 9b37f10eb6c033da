package io.helicon.bench.events;

import java.nio.ByteBuffer;

/** A way to publish over one connection: how events are written, and how the server's answers are read. */
interface Encoding {
    /** What has to be written first, and is answered like an event; empty for nothing. */
    byte[] greeting();

    void write(ByteBuffer out, Batch batch);

    /** How many answers a batch of so many events gets. */
    int answersTo(int events);

    /** Whether the next batch has to wait for this one's answer, growing meanwhile. */
    boolean waits();

    Answers answers();

    /** Reads the answers of one connection. */
    interface Answers {
        /** Counts the good answers that end in these bytes; a bad one is a {@link MalformedStream}. */
        int read(ByteBuffer bytes, int until);
    }
}
