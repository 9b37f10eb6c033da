package io.helicon.event;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who wants what: a tree by the parts of event types, each node holding those who want everything from there down.
 *
 * <p>Adding and removing cost as many steps as a type has parts; finding too, whatever the tree holds besides, but for
 * wildcards, of which both branches are followed. Somebody who wants an event twice is found twice. Lives on one thread.
 */
final class InterestTree<T> {
    private final Node<T> top = new Node<>();

    void add(EventType type, T who) {
        Node<T> node = top;
        for (String part : type.parts()) {
            node = node.make(part);
        }
        node.here.add(who);
    }

    void remove(EventType type, T who) {
        top.remove(type.parts().iterator(), who);
    }

    void find(EventType type, Consumer<T> found) {
        top.find(type.parts(), 0, found);
    }

    /** Finds everybody who wants something of a root, once for each type of theirs. */
    void findOfRoot(String root, Consumer<T> found) {
        Node.everybody(top.below.get(root), found);
    }

    boolean isEmpty() {
        return top.isEmpty();
    }

    /** Everybody who wants a prefix of this length, and all that is below it. */
    private static final class Node<T> {
        private final Set<T> here = new LinkedHashSet<>(2);
        private final Map<String, Node<T>> below = new HashMap<>(2);

        Node<T> make(String part) {
            return below.computeIfAbsent(part, name -> new Node<>());
        }

        void remove(Iterator<String> rest, T who) {
            if (!rest.hasNext()) {
                here.remove(who);
                return;
            }
            String part = rest.next();
            Node<T> child = below.get(part);
            if (child != null) {
                child.remove(rest, who);
                if (child.isEmpty()) {
                    below.remove(part);
                }
            }
        }

        void find(List<String> parts, int depth, Consumer<T> found) {
            here.forEach(found);
            if (depth < parts.size() && !below.isEmpty()) {
                String part = parts.get(depth);
                follow(below.get(part), parts, depth, found);
                if (!part.equals(Interest.ANY)) {
                    follow(below.get(Interest.ANY), parts, depth, found);
                }
            }
        }

        static <T> void everybody(@Nullable Node<T> node, Consumer<T> found) {
            if (node != null) {
                node.here.forEach(found);
                node.below.values().forEach(child -> everybody(child, found));
            }
        }

        private static <T> void follow(@Nullable Node<T> node, List<String> parts, int depth, Consumer<T> found) {
            if (node != null) {
                node.find(parts, depth + 1, found);
            }
        }

        boolean isEmpty() {
            return here.isEmpty() && below.isEmpty();
        }
    }
}
