package io.helicon.event;

import io.helicon.live.Loop;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * How many notices wait for the event loops: when they are many, the source is held until they are few, and when they
 * take longer than Redis keeps a reader waiting, the history has what comes meanwhile.
 *
 * <p>Closed while the hub catches up, which holds the source too.
 */
final class Backlog {
    private static final int MANY = 20_000;
    private static final int FEW = 2_000;

    private final EventSource source;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile @Nullable Loop home;
    private final Queue<Runnable> awaiting = new ConcurrentLinkedQueue<>();
    private volatile boolean held;
    private boolean closed;

    Backlog(EventSource source) {
        this.source = source;
    }

    /** Holds the source until {@link #open}; both on its loop. */
    void close(Loop loop) {
        home = loop;
        closed = true;
        source.pause();
    }

    void open() {
        closed = false;
        if (!held) {
            source.resume();
        }
    }

    /** On the loop of the source. */
    void add(int notices) {
        if (waiting.addAndGet(notices) > MANY && !held) {
            held = true;
            source.pause();
            release();
        }
    }

    /** @return an item, on the loop of the source, when only a few wait */
    Uni<Void> few() {
        return Uni.createFrom().emitter(emitter -> await(emitter));
    }

    private void await(UniEmitter<? super Void> who) {
        awaiting.add(() -> who.complete(null));
        release();
    }

    /** From any loop. */
    void done(int notices) {
        Loop back = home;
        if (waiting.addAndGet(-notices) <= FEW && (held || !awaiting.isEmpty()) && back != null) {
            back.execute(this::release);
        }
    }

    private void release() {
        if (waiting.get() <= FEW) {
            boolean wasHeld = held;
            held = false;
            if (wasHeld && !closed) {
                source.resume();
            }
            tellThoseWhoWait();
        }
    }

    private void tellThoseWhoWait() {
        Runnable next = awaiting.poll();
        while (next != null) {
            next.run();
            next = awaiting.poll();
        }
    }
}
