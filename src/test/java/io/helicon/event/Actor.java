package io.helicon.event;

/** Somebody in a simulation who may do something next. */
interface Actor {
    /** @return whether it has something to do that will be done in the end, calm or not */
    boolean isReady();

    void act();

    /** Does something that nobody needs, when it pleases. */
    default void disturb() {}
}
