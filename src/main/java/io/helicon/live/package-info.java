/**
 * Duty: every live connection of the server, whatever its wire: who is at its other end, what waits for it, how far it
 * has come, and its end.
 *
 * <pre>
 *   a room --offer--> Outbox (bounded) --asked for, all that waits at once--> a wire
 *                        ^
 *   Connections.end(identity) ends every connection of that identity on this node
 * </pre>
 *
 * <p>And {@link io.helicon.live.Recurring}, by which rooms do again and again what nobody asks them for: it stands here
 * because every room with a clockwork of its own may look at this one.
 *
 * <p>Does not: know what is delivered, or how a wire writes it.
 *
 * <p>Read: {@link io.helicon.live.Connection}, {@link io.helicon.live.Outbox}, {@link io.helicon.live.Connections}; then
 * the edge {@code vertx}.
 *
 * <p>Decisions: a connection lives on one {@link io.helicon.live.Loop}, its event loop, and all that is done to it is
 * done there: no locks, no contended counters, and a writer that finds its socket free takes everything that waits in
 * one go. One write an event and subscriber ends at tens of thousands a second, joined writes at millions (2026-11).
 */
@NullMarked
@CheckReturnValue
package io.helicon.live;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
