/**
 * Duty: users, what they may do, and who a caller is.
 *
 * <p>Does not: keep login sessions (session), or know what is read or written (stream).
 *
 * <p>Read: Username, Role, Permission, Scope; Caller, Authentication; AccessControl.
 */
@NullMarked
@CheckReturnValue
package io.helicon.access;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
