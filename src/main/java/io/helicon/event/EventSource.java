package io.helicon.event;

/** The port through which a node hears of events: those that are recorded, and those that are published without that. */
public interface EventSource {
    /** Begins to listen and never stops trying; called once. */
    void listen(Listener listener);

    /** Asks for nothing to be told for a while, so that nothing piles up here. */
    void pause();

    /** Ends {@link #pause}. */
    void resume();

    /** What is heard, told one after the other from one thread, an event loop. */
    interface Listener {
        /** From now on nothing is missed: whatever is announced after this call is told. */
        void up();

        /** What is announced from now on is missed, until {@link #up}. */
        void down();

        /** A recorded event. */
        void recorded(RecordedEvent event);

        /** An event that was published past the history, such as a Plasma publisher's. */
        void passing(Event event);
    }
}
