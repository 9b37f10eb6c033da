/**
 * Duty: keep the history of events in Redis and announce what is recorded, hear what is announced there by whomever, and
 * never stand in the way of who publishes.
 *
 * <pre>
 *   RedisEventPublisher, EventService
 *            | many events to a round trip
 *     RedisEventLog --Scripts.APPEND--> clock, log, last     (EventKeys)
 *            |                  `-----> PUBLISH channel
 *            | pages                         |                others' PUBLISH on other channels
 *      PartitionRead, PartitionMerge         `--> Hearing <----------'
 *                                                   | EnvelopeReader, Gate
 *                                            RedisEventSource
 * </pre>
 *
 * <p>Read: EventKeys, Scripts, RedisEventLog, PartitionRead, PartitionMerge; then RedisEventSource, Hearing, Gate,
 * EnvelopeReader; RedisEventPublisher; RedisEventRecording, by which other stores in this Redis record in their own step.
 *
 * <p>Decisions, 2026-11: a log is read by plain commands and not by a script, because Redis converts nothing for those
 * and serves others between them. The connection that hears belongs to a client of its own, because the pool of the
 * common one would keep the places of connections that hang in the middle of connecting. Beats are sent over that client
 * too, so that a crowded pool is no reason to think the connection dead.
 *
 * <p>Needs: Redis 6.2 or later, which evicts none of the keys ({@code maxmemory-policy noeviction}). On a Redis Cluster
 * the bus between nodes may lose announcements without a sign; readers of the history miss none.
 */
@NullMarked
@CheckReturnValue
package io.helicon.event.redis;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
