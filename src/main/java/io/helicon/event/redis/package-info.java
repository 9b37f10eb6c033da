/**
 * Duty: publish events to Redis, in order, many to a round trip, never in the way of who publishes.
 *
 * <p>Read: RedisEventPublisher, Envelope.
 */
@NullMarked
@CheckReturnValue
package io.helicon.event.redis;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
