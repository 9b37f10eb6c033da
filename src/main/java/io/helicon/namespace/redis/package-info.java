/**
 * Duty: keep documents in Redis, and tell of their changes in the same step.
 *
 * <pre>
 *   RedisDocuments --Reading, Change--> Gathering: who comes meanwhile travels together
 *                                           |
 *           Redis <--Programs-- Trips: JoinedTrips, or ApartTrips with a Relay in a cluster
 * </pre>
 *
 * <p>Of each session one hash under {@code helicon:ns:<session id>}, or the bare id, as Sessionator has it. Its fields:
 *
 * <ul>
 *   <li>{@code <namespace>}: the document's text, as it is answered
 *   <li>{@code _expires:<namespace>}: when it ends, in ms of the epoch; only if it does, and then there is
 *       {@code _expires} too. What is over is not there for anybody, and removed by the session's next change. When all
 *       documents end, the key ends with the last of them.
 *   <li>{@code _event:<id>}: in a cluster, an event that waits to be told; their ids in order in {@code _event}
 * </ul>
 *
 * <p>In a Redis Cluster the history of events is in another slot than the session, so that no program may touch both.
 * There a change leaves its event in the session's own hash, and its node brings it into the history and then takes it
 * out, before it answers. A node that ends in between leaves it there, and whoever changes that session next tells it
 * before their own: every event is told at least once, and none is lost as long as the session is changed again. While
 * an event waits, the key does not end. In one session's order, unless two nodes change it at the same time; the time in
 * the data tells the order of one document then.
 *
 * <p>The list of login sessions with data is a set of its own (RedisLogins), and the registry of schemas is a hash and a
 * number that grows with each change of it (RedisSchemaRegistry).
 *
 * <p>Read: Lua, Programs, Change, Reading, Gathering, JoinedTrips, ApartTrips, Relay, RedisDocuments; RedisSchemaRegistry,
 * SchemaScripts; RedisLogins.
 *
 * <p>Decisions, 2026-11: reads are a program too and not a plain {@code HMGET}: the time comes with it when something
 * ends, and a key of a wrong type fails nobody else, while one failed command of the client's batch may cost its
 * connection. Sixteen of them together cost Redis 3.6 us each, a plain command of its own 7.3 us, in a pipeline 1.0 us:
 * the node needs several times that. Gathering serves 64 callers 3 to 25 times as many reads as a command each, and 2.5
 * to 6 times as many writes. {@code EVALSHA}, because functions and {@code EVALSHA_RO} need Redis 7. A
 * {@link io.helicon.namespace.redis.Program} is much like the event edge's Script: edges do not import each other, and
 * thirty lines in two places are less than a library.
 *
 * <p>Needs: Redis 6.2 or later.
 */
@NullMarked
@CheckReturnValue
package io.helicon.namespace.redis;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
