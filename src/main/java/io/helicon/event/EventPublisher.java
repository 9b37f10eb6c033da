package io.helicon.event;

/**
 * The port through which the rooms tell the world that something happened.
 *
 * <p>Publishing is a hint, never part of the deed: it returns at once, never fails the caller, and an event that cannot
 * be told (Redis away, queue full) is counted and dropped. Events of one node are recorded in the order of publishing.
 */
public interface EventPublisher {
    void publish(Event event);
}
