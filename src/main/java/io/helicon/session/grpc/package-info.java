/**
 * Duty: sessions over gRPC, as {@code mnemosynerpc.SessionManager} and {@code helicon.v1.Sessions}.
 *
 * <p>Read: SessionGrpcService, SessionMessages, BearerToken.
 */
@NullMarked
@CheckReturnValue
package io.helicon.session.grpc;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
