/**
 * Duty: know who is signed in, and let no one be who no longer is.
 *
 * <p>Login sessions in Postgres, read from memory where that is safe. A drop-in for Mnemosyne, whose words for failures
 * are kept.
 *
 * <p>Does not: say what a session's owner may do (access), keep documents of a session (namespace), close live
 * connections (live).
 *
 * <p>Read: {@link io.helicon.session.Session} and its words, the port {@link io.helicon.session.Sessions},
 * {@link io.helicon.session.SessionService}, then {@code SessionReader}, {@code SlideBook}; then the cache:
 * {@code CacheLease}, {@code SessionCache}, {@code CacheCoherence} and docs/session-cache.md.
 *
 * <p>Decisions (2026-11):
 * <ul>
 *   <li>A cache with leases and acknowledged invalidations, not a cache with a short life: a revoked session must not be
 *       served after the revocation was answered, however short the while.
 *   <li>Leases are kept in Postgres, not in Redis: a writer always reaches Postgres, so it can always wait for the
 *       leases of nodes that it cannot reach otherwise.
 *   <li>Caffeine in the room itself: it is a collection here, with nothing behind it to be kept apart.
 * </ul>
 */
@NullMarked
@CheckReturnValue
package io.helicon.session;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
