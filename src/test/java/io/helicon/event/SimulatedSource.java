package io.helicon.event;

import io.helicon.live.ManualLoop;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

/**
 * What a node hears over a connection that breaks: first unnoticed, then noticed, and that is made anew.
 *
 * <p>What has come in before it broke may still be heard, and what comes after it was made is there before that is told.
 */
final class SimulatedSource implements EventSource, Actor {
    private final ManualLoop home;
    private final Random random;
    private final Deque<Message> inbox = new ArrayDeque<>();
    private Listener listener = new Nobody();
    private boolean connected;
    private boolean up;
    private boolean paused;

    private record Message(boolean recorded, java.util.function.Consumer<Listener> words) {}

    SimulatedSource(ManualLoop home, Random random) {
        this.home = home;
        this.random = random;
    }

    void announce(RecordedEvent event) {
        if (connected) {
            inbox.add(new Message(true, to -> to.recorded(event)));
        }
    }

    void pass(Event event) {
        if (connected) {
            inbox.add(new Message(false, to -> to.passing(event)));
        }
    }

    /** Somebody's announcement never comes, and nobody is told. */
    void swallow() {
        inbox.pollFirst();
    }

    boolean isHearing() {
        return connected && up;
    }

    @Override
    public void listen(Listener told) {
        listener = told;
    }

    @Override
    public void pause() {
        paused = true;
    }

    @Override
    public void resume() {
        paused = false;
    }

    @Override
    public boolean isReady() {
        return !home.isBusy() && (!isHearing() || (!paused && !inbox.isEmpty()));
    }

    @Override
    public void act() {
        if (up && !paused && !inbox.isEmpty() && (connected || random.nextBoolean())) {
            tell(inbox.remove().words());
        } else if (up && !connected) {
            notice();
        } else if (!connected) {
            connected = true;
        } else if (!up) {
            up = true;
            tell(Listener::up);
        }
    }

    /** The connection breaks. */
    @Override
    public void disturb() {
        connected = false;
        if (random.nextBoolean()) {
            inbox.removeIf(Message::recorded);
        } else if (!up) {
            inbox.clear();
        }
    }

    private void notice() {
        up = false;
        inbox.removeIf(Message::recorded);
        tell(Listener::down);
    }

    private void tell(java.util.function.Consumer<Listener> words) {
        home.enter(() -> words.accept(listener));
    }

    /** Whoever listens before anybody does. */
    private static final class Nobody implements Listener {
        @Override
        public void up() {}

        @Override
        public void down() {}

        @Override
        public void recorded(RecordedEvent event) {}

        @Override
        public void passing(Event event) {}
    }
}
