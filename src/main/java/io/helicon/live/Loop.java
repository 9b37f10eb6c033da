package io.helicon.live;

import java.util.concurrent.Executor;

/**
 * The one thread on which a connection lives: what is executed runs there, later and in order.
 *
 * <p>There are as many as event loops; the same thread is always the same object.
 */
public interface Loop extends Executor {
    /** @return whether the caller is on it */
    boolean isCurrent();

    /** Runs now when the caller is on it, else later. */
    default void run(Runnable step) {
        if (isCurrent()) {
            step.run();
        } else {
            execute(step);
        }
    }
}
