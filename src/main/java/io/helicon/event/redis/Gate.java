package io.helicon.event.redis;

import io.helicon.event.EventSource.Listener;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Lets what is heard through to the listener, one after the other, or keeps it while it is closed: the connection is
 * held too, but what it has read already comes in.
 *
 * <p>On the loop of the source. Ups and downs are told at once: they say something about what is to come.
 */
final class Gate {
    private static final Logger LOG = Logger.getLogger(Gate.class);

    private final Queue<Heard> kept = new ArrayDeque<>();
    private final Listener listener;
    private boolean closed;
    private boolean up;

    Gate(Listener listener) {
        this.listener = listener;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    void open() {
        closed = false;
        while (!closed && !kept.isEmpty()) {
            Heard heard = kept.remove();
            guarded(heard::tell);
        }
    }

    void pass(Heard heard) {
        if (closed || !kept.isEmpty()) {
            kept.add(heard);
        } else {
            guarded(heard::tell);
        }
    }

    void up() {
        up = true;
        guarded(Listener::up);
    }

    /** What was recorded is read from the history after the next up, and would now come before its turn. */
    void down() {
        if (up) {
            up = false;
            boolean unused = kept.removeIf(Heard::isRecorded);
            guarded(Listener::down);
        }
    }

    /** One event that cannot be dealt with ends nothing else. */
    private void guarded(Consumer<Listener> told) {
        try {
            told.accept(listener);
        } catch (RuntimeException e) {
            LOG.error("a listener failed with what it was told", e);
        }
    }
}
