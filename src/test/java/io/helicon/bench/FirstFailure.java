package io.helicon.bench;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Prints each different failure once: a row with failures needs a reason, not a thousand of the same. */
public final class FirstFailure {
    private static final int MOST = 20;
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private FirstFailure() {}

    public static void note(String failure) {
        if (SEEN.size() < MOST && SEEN.add(failure)) {
            Progress.say("   failure: %s", failure);
        }
    }
}
