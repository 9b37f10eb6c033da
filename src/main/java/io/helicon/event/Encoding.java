package io.helicon.event;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How one transport writes what it tells its clients; made once a transport, so that a {@link Notice} can keep the bytes
 * for all of its receivers.
 *
 * @param <B> what the transport writes, immutable or shared with care
 */
public abstract class Encoding<B> {
    static final int LIMIT = 8;
    private static final AtomicInteger MADE = new AtomicInteger();

    private final int slot = MADE.getAndIncrement();

    /** @throws IllegalStateException when there are more than eight in a process */
    protected Encoding() {
        if (slot >= LIMIT) {
            throw new IllegalStateException("more than " + LIMIT + " encodings");
        }
    }

    int slot() {
        return slot;
    }

    /** An event; who continues after it shows the cursor. */
    protected abstract B event(Event event, Cursor cursor);

    /** What is missing; who continues after it shows the cursor. */
    protected abstract B lost(LostRange range, Cursor cursor);

    /** Nothing but how far the client has come. */
    protected abstract B place(Cursor cursor);

    /** A sign of life on a connection without events. */
    protected abstract B heartbeat(Cursor cursor);
}
