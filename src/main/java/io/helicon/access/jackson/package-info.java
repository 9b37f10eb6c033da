/**
 * Duty: JSON Web Tokens, signed with the JDK's HMAC and read strictly.
 *
 * <p>Read: JacksonWebTokens.
 *
 * <p>Decisions: no JWT library, for one kind of signature, two claims and no keys to find are fewer lines than the
 * settings that would make one refuse everything else (2026-11).
 */
@NullMarked
@CheckReturnValue
package io.helicon.access.jackson;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
