/**
 * Duty: answer the operators, /healthz, /healthr and /q/health on the port after the server, and on the server's own
 * port answer /hc, and turn new work away once the end has begun.
 *
 * <p>Read: HealthRoutes, HealthChecks, PeersProbe, PlasmaHealthRoute (described by HealthOperations), ClosingTime.
 */
@NullMarked
@CheckReturnValue
package io.helicon.runtime.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
