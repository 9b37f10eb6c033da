package io.helicon.live;

/** Something that can wait in an {@link Outbox}. */
public interface Sized {
    /** @return about how many bytes it takes on a wire */
    int size();
}
