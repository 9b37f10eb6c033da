/**
 * Duty: passwords hashed with bcrypt.
 *
 * <p>Read: ElytronPasswordHashes.
 */
@NullMarked
@CheckReturnValue
package io.helicon.access.elytron;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
