package io.helicon.stream;

import java.util.List;

/**
 * A part of a stream as it is read, in order.
 *
 * @param entries ascending and without a hole, unless retention has made one before the first
 * @param head of the stream, at the time of reading
 */
public record Slice(List<Entry> entries, StreamHead head) {
    public Slice {
        entries = List.copyOf(entries);
    }
}
