package io.helicon.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Items in their order, with what they weigh; the oldest may give way to one word that says what is missing. */
final class Waiting<T extends Sized> {
    private final BinaryOperator<T> missing;
    private final ArrayDeque<T> items = new ArrayDeque<>();
    private @Nullable T lost;
    private long bytes;

    /** @param missing see {@link Outbox} */
    Waiting(BinaryOperator<T> missing) {
        this.missing = missing;
    }

    int size() {
        return items.size();
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    boolean exceeds(Bounds bounds) {
        return bounds.areExceededBy(items.size(), bytes);
    }

    void add(T item) {
        items.add(item);
        bytes += item.size();
    }

    void dropOldest() {
        T oldest = items.removeFirst();
        bytes -= oldest.size();
        lost = missing.apply(lost == null ? oldest : lost, oldest);
    }

    /** @return all, the word of what is missing first; nothing waits any more */
    List<T> takeAll() {
        List<T> all = new ArrayList<>(items.size() + 1);
        if (lost != null) {
            all.add(lost);
        }
        all.addAll(items);
        clear();
        return all;
    }

    void clear() {
        items.clear();
        lost = null;
        bytes = 0;
    }
}
