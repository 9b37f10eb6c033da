package io.helicon.live;

import java.util.ArrayDeque;
import java.util.Deque;

/** Event loops that share one thread: while one is in the middle of a step, another may be turned, as if beside it. */
public final class ManualLoops implements Loops {
    private final Deque<ManualLoop> busy = new ArrayDeque<>();

    public ManualLoop loop() {
        return new ManualLoop(this);
    }

    @Override
    public Loop current() {
        if (busy.isEmpty()) {
            throw new IllegalStateException("no event loop");
        }
        return busy.peek();
    }

    boolean isCurrent(ManualLoop loop) {
        return busy.peek() == loop;
    }

    boolean isBusy(ManualLoop loop) {
        return busy.contains(loop);
    }

    void enter(ManualLoop loop, Runnable step) {
        if (isBusy(loop)) {
            throw new IllegalStateException("a loop does one step at a time");
        }
        busy.push(loop);
        try {
            step.run();
        } finally {
            busy.pop();
        }
    }
}
