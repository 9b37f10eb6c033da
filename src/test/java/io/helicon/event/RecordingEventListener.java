package io.helicon.event;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Remembers what an {@link EventSource} told, and on which threads. */
public final class RecordingEventListener implements EventSource.Listener {
    public static final String UP = "up";
    public static final String DOWN = "down";

    private final List<Object> told = new CopyOnWriteArrayList<>();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile Consumer<Object> reaction = it -> {};

    /** Does something with each thing that is told, after it was remembered. */
    public void reactWith(Consumer<Object> step) {
        reaction = step;
    }

    /** @return everything in its order: {@link #UP}, {@link #DOWN}, {@link RecordedEvent}, {@link Event} */
    public List<Object> told() {
        return List.copyOf(told);
    }

    public List<Object> states() {
        return told.stream().filter(String.class::isInstance).toList();
    }

    public List<RecordedEvent> recorded() {
        return told.stream()
                .filter(RecordedEvent.class::isInstance)
                .map(RecordedEvent.class::cast)
                .toList();
    }

    public List<Event> passed() {
        return told.stream()
                .filter(Event.class::isInstance)
                .map(Event.class::cast)
                .toList();
    }

    public boolean isUp() {
        List<Object> states = states();
        return !states.isEmpty() && states.get(states.size() - 1).equals(UP);
    }

    public Set<Thread> threads() {
        return Set.copyOf(threads);
    }

    @Override
    public void up() {
        remember(UP);
    }

    @Override
    public void down() {
        remember(DOWN);
    }

    @Override
    public void recorded(RecordedEvent event) {
        remember(event);
    }

    @Override
    public void passing(Event event) {
        remember(event);
    }

    private void remember(Object one) {
        threads.add(Thread.currentThread());
        told.add(one);
        reaction.accept(one);
    }
}
