/**
 * Duty: tell the world what happened, and (with the hub) bring it to whoever listens.
 *
 * <p>Today: the {@link io.helicon.event.Event} envelope and the {@link io.helicon.event.EventPublisher} port, with
 * Redis {@code PUBLISH} behind it. Does not yet: keep history, or deliver to clients.
 *
 * <p>Read: Event, EventType, EventPublisher, then the edge {@code redis}.
 */
@NullMarked
@CheckReturnValue
package io.helicon.event;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
