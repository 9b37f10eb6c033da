package io.helicon.session;

import java.util.UUID;

/** One run of one server: a new one at every start, so that nothing of an earlier life is mistaken for this one's. */
public record NodeId(UUID value) {
    public static NodeId random() {
        return new NodeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
