package io.helicon.stream;

import java.util.List;
import java.util.Optional;

/**
 * Events to be put at the end of a stream, one behind the other, all of them or none.
 *
 * @param payloads at least one
 * @param expected the number of the last event, 0 for none, without which nothing is appended ({@code If-Match})
 * @param key under which it is stored once, however often it is repeated within the store's memory of keys
 */
public record Append(StreamId stream, List<Payload> payloads, Optional<Long> expected, Optional<IdempotencyKey> key) {
    public Append {
        payloads = List.copyOf(payloads);
        if (payloads.isEmpty()) {
            throw new IllegalArgumentException("nothing to append");
        }
    }

    /** One event without any condition. */
    public static Append of(StreamId stream, Payload payload) {
        return new Append(stream, List.of(payload), Optional.empty(), Optional.empty());
    }
}
