package io.helicon.live;

/** The port to the event loops. */
public interface Loops {
    /**
     * @return the loop of the caller, who must be on one
     * @throws IllegalStateException when it is not
     */
    Loop current();
}
