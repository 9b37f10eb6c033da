package io.helicon.session;

import java.util.function.IntSupplier;

/** The port to the counters of the session room; must never fail or block. */
public interface SessionMetrics {
    void cacheHit();

    void cacheMiss();

    /** @param sessions how many slides one batch wrote */
    void cacheRefreshed(int sessions);

    void cleanupFailed();

    /** One statement was answered, or failed. */
    void queried(String query, long nanos, boolean failed);

    /** @param open how many connections to the store are open at any time */
    void watchConnections(IntSupplier open);
}
