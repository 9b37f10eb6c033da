/**
 * Duty: answer the operators: /healthz, /healthr and /q/health on the port after the server.
 *
 * <p>Read: HealthRoutes, HealthChecks, PeersProbe.
 */
@NullMarked
@CheckReturnValue
package io.helicon.runtime.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
