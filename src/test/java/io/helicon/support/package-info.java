/**
 * Duty: give tests real servers: the packaged Helicon in processes of its own, Postgres, Redis, and faulty networks.
 *
 * <p>Everything started here ends with the test's JVM at the latest, by a shutdown hook.
 *
 * <p>Read: Node, TestPostgres, TestRedis, FaultProxy.
 */
@NullMarked
package io.helicon.support;

import org.jspecify.annotations.NullMarked;
