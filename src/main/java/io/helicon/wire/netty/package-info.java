/**
 * Duty: how connections end when the server does, below HTTP.
 *
 * <p>Read: NettyConnections, Farewell, LingeringClose.
 *
 * <p>Decisions: the framework waits for requests until their answers are handed over, not until they are sent, then asks
 * connections to close, does not wait for that either, and ends the event loops, which throws away what has not been
 * sent. So a long answer to a slow reader was cut (2026-11). And it named an HTTP/2 client's last stream at once, on
 * which Netty closed connections with calls in flight (2026-11).
 */
@NullMarked
@CheckReturnValue
package io.helicon.wire.netty;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
