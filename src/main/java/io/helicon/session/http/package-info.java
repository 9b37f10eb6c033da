/**
 * Duty: sessions over REST, {@code /v1/auth/sessions}, as JSON with the names of the proto.
 *
 * <p>Read: SessionResource, CurrentSessionResource, SessionJson, SessionQuery. Tokens travel in headers and bodies, never
 * in a path.
 */
@NullMarked
@CheckReturnValue
package io.helicon.session.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
