package io.helicon.bench.events;

import java.util.function.LongUnaryOperator;

/**
 * Events that are published together.
 *
 * @param first the number of the first; the others follow
 * @param time when the event of a number is due
 */
record Batch(long first, int count, LongUnaryOperator time) {}
