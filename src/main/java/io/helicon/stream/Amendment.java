package io.helicon.stream;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A change of what a stream says last, made while nobody else appends to it.
 *
 * @param stream that must have an event, or {@link NothingToAmend} is the failure
 * @param change makes the new last payload of the present one, on a worker; what it throws is the failure of the whole
 * @param expected the number of the last event, without which nothing is changed
 * @param record what is appended to the stream {@code journal} in the same transaction
 */
public record Amendment(
        StreamId stream, UnaryOperator<Payload> change, Optional<Long> expected, StreamId journal, Payload record) {}
