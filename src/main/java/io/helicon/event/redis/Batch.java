package io.helicon.event.redis;

import io.helicon.event.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Events of one partition that are recorded in one step, in their order.
 *
 * <p>A step is bounded, for Redis serves nobody else meanwhile.
 */
final class Batch {
    private static final int MOST_EVENTS = 256;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final int partition;
    private final List<Event> events = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private int characters;

    private Batch(int partition) {
        this.partition = partition;
    }

    /** @return the events of each partition as one batch after the other */
    static Collection<List<Batch>> of(List<Event> events, EventKeys keys) {
        TreeMap<Integer, List<Batch>> batches = new TreeMap<>();
        for (int place = 0; place < events.size(); place++) {
            int partition = keys.partition(events.get(place).type().root());
            List<Batch> those = batches.computeIfAbsent(partition, it -> new ArrayList<>());
            open(those, partition).add(events.get(place), place);
        }
        return batches.values();
    }

    private static Batch open(List<Batch> batches, int partition) {
        if (batches.isEmpty() || batches.get(batches.size() - 1).isFull()) {
            batches.add(new Batch(partition));
        }
        return batches.get(batches.size() - 1);
    }

    private boolean isFull() {
        return events.size() >= MOST_EVENTS || characters >= MOST_CHARACTERS;
    }

    private void add(Event event, int place) {
        events.add(event);
        places.add(place);
        characters += event.data().length();
    }

    int partition() {
        return partition;
    }

    List<Event> events() {
        return events;
    }

    /** @return the place of each event in the list from which the batches were made */
    List<Integer> places() {
        return places;
    }

    /** @return the roots of the events, each once */
    List<String> roots() {
        return events.stream().map(event -> event.type().root()).distinct().toList();
    }
}
