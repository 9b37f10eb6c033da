/**
 * Duty: what a connection is to do by itself when the server ends, below HTTP.
 *
 * <p>Read: LastWords, Farewell.
 *
 * <p>Decisions: the framework waits for requests until their answers are handed over, not until they are sent, and then
 * closes; Netty throws away what a closed connection has not sent. So a long answer to a slow reader was cut (2026-11).
 * And it named an HTTP/2 client's last stream at once, on which Netty closed connections with calls in flight (2026-11).
 */
@NullMarked
@CheckReturnValue
package io.helicon.wire.netty;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
