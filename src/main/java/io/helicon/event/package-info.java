/**
 * Duty: tell the world what happened, and bring it to whoever listens, on whatever wire.
 *
 * <pre>
 *   EventService.publish => EventLog: recorded and announced in one atomic step
 *                                        |
 *   others' PUBLISH ------------> EventSource, one a node
 *                                        |  down, up: what was missed is read from the EventLog
 *                                    EventHub
 *                                   /        \        one Shard an event loop, which knows who wants what
 *                               Shard        Shard
 *                               /   \            \
 *                        Listening  Listening  Listening    one Outbox each, emptied whole when its wire is free
 * </pre>
 *
 * <p>Recorded events (published through us) reach a listener once and in order, over cuts of any connection, as long as
 * the history reaches back; where it does not, the listener is told. Events published past the history are live only.
 *
 * <p>Does not: know how a wire writes ({@link io.helicon.event.Encoding} is its own), or keep anything but the bounded
 * history in Redis.
 *
 * <p>Read: Event, EventType, Interest; Position, Cursor; EventLog, EventSource; EventHub, Shard, Listening, Replay,
 * Recovery; EventService. Then the edges.
 *
 * <p>Decisions: a cursor is the hub's place, not a client's: every client of a node has been told everything up to there
 * that it wants, so one encoded event with its id serves all of them (2026-11). A history is told lost too often rather
 * than too seldom (2026-11).
 */
@NullMarked
@CheckReturnValue
package io.helicon.event;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
