/**
 * Duty: the rows of {@code bench/run sessions}: Start, Get, SetValue and Exists over gRPC and REST.
 *
 * <p>Does not: make load, compare or print; that is the frame's.
 *
 * <p>Read: SessionsBenchmark, then GrpcSessions and RestSessions.
 *
 * <p>Decisions. Hot rows walk over a small working set, which a server's cache holds after the warm-up. Cold rows run on
 * a server without a cache, over a table of many sessions in scattered order: with a cache there is no telling which of
 * the reads were cold. SetValue is compared with pgbench's insert as the smallest write there is, Exists with Check.
 */
@NullMarked
@CheckReturnValue
package io.helicon.bench.sessions;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
