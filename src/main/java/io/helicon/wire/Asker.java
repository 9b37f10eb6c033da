package io.helicon.wire;

/** Who asks, as far as a trace knows them. */
public interface Asker {
    /** One who is not traced. */
    Asker NOBODY = new Asker() {};
}
