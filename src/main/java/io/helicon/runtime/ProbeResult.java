package io.helicon.runtime;

/**
 * How one {@link Probe} found its dependency.
 *
 * @param vital false when the node can do its work without it, and so stays ready
 * @param detail for people, without secrets
 */
public record ProbeResult(boolean up, boolean vital, String detail) {
    /** @return everything is well */
    public static ProbeResult ok() {
        return new ProbeResult(true, true, "up");
    }

    /** @return the node cannot work */
    public static ProbeResult down(String reason) {
        return new ProbeResult(false, true, reason);
    }

    /** @return worth showing, but the node can work */
    public static ProbeResult impaired(String reason) {
        return new ProbeResult(false, false, reason);
    }

    boolean allowsReady() {
        return up || !vital;
    }
}
