package io.helicon.event;

import java.time.Duration;

/** The port to the event room's figures. */
public interface EventMetrics {
    /** An event was heard, recorded or passing. */
    void heard(boolean recorded);

    /** Events left for a connection in one write. */
    void delivered(String transport, int events);

    /** The age, since its publication, of the oldest event of one write. */
    void latency(Duration age);

    /** A connection was told of a gap. */
    void gap(String transport);

    /** A connection was ended for reading too slowly, or events were dropped for it. */
    void dropped(String transport, int events);

    /** A connection came, with so many types. */
    void opened(String transport, int types);

    /** A connection left, or one asks for other types from now on. */
    void closed(String transport, int types);
}
