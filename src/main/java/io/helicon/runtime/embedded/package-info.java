/**
 * Duty: give a server that was told no addresses a real Postgres and a real Redis of its own.
 *
 * <p>The binaries come from library jars; here they are unpacked, started as direct children in a session of their own
 * (so that Ctrl-C, which goes to the whole process group, reaches only us, and they outlive the drain), and stopped.
 * Data stays in the data directory over restarts. Plain blocking code: it runs on the main thread before Quarkus does,
 * and in tests without Quarkus.
 *
 * <p>Does not: exist in the native executable; tune, back up, or replace a Postgres that somebody looks after.
 *
 * <p>Read: EmbeddedServers, DataDirectory, EmbeddedPostgres, EmbeddedRedis, then Binaries and ServerProcess.
 *
 * <p>Decisions: stop what a killed server left behind, and not adopt it, because only a child's end is seen and an
 * adopted one's settings are unknown (2026-11). An own launcher and not a library's, because those turn fsync off,
 * daemonise, and bring a driver along (2026-11).
 */
@NullMarked
@CheckReturnValue
package io.helicon.runtime.embedded;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
