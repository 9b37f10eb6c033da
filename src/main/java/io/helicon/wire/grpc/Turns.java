package io.helicon.wire.grpc;

import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings what is done to a call to the event loop of its connection, in the order it was asked for.
 *
 * <p>On the loop a step is taken at once, unless one from another thread still waits: it was first.
 */
final class Turns {
    /** So many steps may wait before whoever hands them in should pause. */
    private static final int MANY = 16;

    private final ContextInternal loop = (ContextInternal) Vertx.currentContext();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Runnable afterwards;

    /** @param afterwards runs whenever a step that had to wait was taken, so there may be fewer than many */
    Turns(Runnable afterwards) {
        this.afterwards = afterwards;
    }

    /** Takes the step at once, or later on the loop. */
    void take(Runnable step) {
        if (waiting.get() == 0 && loop.inThread()) {
            step.run();
        } else {
            waiting.incrementAndGet();
            loop.runOnContext(nothing -> takeWaiting(step));
        }
    }

    /** Takes the step on the loop, and not before what runs there now has ended. */
    void takeLater(Runnable step) {
        loop.runOnContext(nothing -> step.run());
    }

    boolean areMany() {
        return waiting.get() >= MANY;
    }

    ScheduledExecutorService clock() {
        return loop.nettyEventLoop();
    }

    private void takeWaiting(Runnable step) {
        waiting.decrementAndGet();
        step.run();
        afterwards.run();
    }
}
