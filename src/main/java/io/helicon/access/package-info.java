/**
 * Duty: users, what they may do, and who a caller is.
 *
 * <p>Does not: keep login sessions (session), or know what is read or written (stream).
 *
 * <p>Read: Username, Role, Permission, Scope; Caller, Authentication, TokenAuthentication; AccessControl,
 * AccessService, Judgement, GrantCache, Watches; UserService, PasswordWork, SignInThrottle; FirstStart; then the ports
 * Users, Grants, PasswordHashes, WebTokens.
 *
 * <p>A change of grants gets the next number in the same statement. The node that makes it forgets what it knew at
 * once; the others ask for what came after the number that they have seen, and forget that. Redis has no part in it.
 *
 * <p>Decisions: a password is looked at only on workers and a bounded number at a time (2026-11). Attempts to sign in
 * are counted on each node by itself: an attacker gains the number of nodes, and no sign-in waits for another store
 * (2026-11).
 */
@NullMarked
@CheckReturnValue
package io.helicon.access;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
