package io.helicon.event;

/** A source that tells nothing, and knows whether it is held. */
final class HeldSource implements EventSource {
    private boolean held;
    private int pauses;

    boolean isHeld() {
        return held;
    }

    int pauses() {
        return pauses;
    }

    @Override
    public void listen(Listener listener) {}

    @Override
    public void pause() {
        held = true;
        pauses++;
    }

    @Override
    public void resume() {
        held = false;
    }
}
