package io.helicon.runtime;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether this node is on its way out: not ready any more, whatever its dependencies say. */
public final class Drain {
    // Static, because it begins with a signal, which finds no bean to tell.
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private Drain() {}

    /** @return true for the first caller */
    public static boolean begin() {
        return BEGUN.compareAndSet(false, true);
    }

    public static boolean hasBegun() {
        return BEGUN.get();
    }
}
