package io.helicon.event;

import java.time.Duration;

/** The port to the event room's figures. */
public interface EventMetrics {
    /** An event was heard, recorded or passing. */
    void heard(boolean recorded);

    /**
     * Events left for a connection in one write.
     *
     * @param age of the oldest of them, since its publication
     */
    void delivered(String transport, int events, Duration age);

    /** A connection was told of a gap. */
    void gap(String transport);

    /** An event was dropped for a connection that reads too slowly. */
    void dropped(String transport);

    /** So many connections came, or left when it is negative. */
    void connections(String transport, int change);

    /** So many types are listened to more, or less when it is negative. */
    void subscriptions(String transport, int change);
}
