package io.helicon.stream;

/** An event that a stream holds. */
public record Entry(Stamp stamp, Payload payload) {
    public long number() {
        return stamp.number();
    }
}
