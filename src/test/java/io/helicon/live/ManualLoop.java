package io.helicon.live;

import java.util.ArrayDeque;
import java.util.Queue;

/** An event loop that does its next step when told. */
public final class ManualLoop implements Loop {
    private final ManualLoops loops;
    private final Queue<Runnable> steps = new ArrayDeque<>();

    ManualLoop(ManualLoops loops) {
        this.loops = loops;
    }

    @Override
    public boolean isCurrent() {
        return loops.isCurrent(this);
    }

    @Override
    public void execute(Runnable step) {
        steps.add(step);
    }

    public boolean isIdle() {
        return steps.isEmpty();
    }

    /** Does the step that waits longest. */
    public void turn() {
        enter(steps.remove());
    }

    /** Does what waits, and what comes of it. */
    public void turnAll() {
        while (!isIdle()) {
            turn();
        }
    }

    /** Does something now, as if it were the next step. */
    public void enter(Runnable step) {
        loops.enter(this, step);
    }

    /** @return whether it is in the middle of a step */
    public boolean isBusy() {
        return loops.isBusy(this);
    }
}
