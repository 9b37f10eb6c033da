package io.helicon.namespace;

/** The bytes that a caller sent, as they came; nobody changes them. */
public final class Body {
    /** Longer ones are read on a worker: an event loop has others to serve. */
    static final int LARGE = 64 << 10;

    private final byte[] bytes;

    /** @param bytes which are the body's from now on */
    public Body(byte[] bytes) {
        this.bytes = bytes;
    }

    int size() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes;
    }
}
