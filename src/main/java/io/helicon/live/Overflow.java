package io.helicon.live;

/** What happens when more waits for a connection than its {@link Bounds} allow. */
public enum Overflow {
    /** The connection is ended with {@link SlowReader}; its client comes back and resumes. */
    DISCONNECT,
    /** The oldest that waits is dropped, and the connection is told which range is missing. */
    DROP_OLDEST
}
