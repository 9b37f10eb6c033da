package io.helicon.event;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The roots that somebody on this node wants to hear of, counted. */
final class Roots {
    private final Map<String, Integer> wanted = new ConcurrentHashMap<>();

    void add(Interest interest) {
        interest.roots().forEach(root -> wanted.merge(root, 1, Integer::sum));
    }

    void remove(Interest interest) {
        interest.roots().forEach(this::remove);
    }

    private void remove(String root) {
        wanted.computeIfPresent(root, (name, count) -> count == 1 ? null : count - 1);
    }

    Set<String> all() {
        return Set.copyOf(wanted.keySet());
    }
}
