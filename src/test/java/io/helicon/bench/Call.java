package io.helicon.bench;

/** One kind of call to the server: sent without waiting, its outcome told later. */
@FunctionalInterface
public interface Call {
    /** Sends one call for the caller of this number (from 0), who has no other call under way. */
    void send(int caller, Outcome outcome);

    /** Hears how a call ended, exactly once. */
    @FunctionalInterface
    interface Outcome {
        void done(boolean succeeded);
    }
}
