/**
 * Duty: what a connection is to do by itself when the server ends, below HTTP.
 *
 * <p>Read: LastWords.
 *
 * <p>Decisions: the framework waits for requests until their answers are handed over, not until they are sent, and then
 * closes; Netty throws away what a closed connection has not sent. So a long answer to a slow reader was cut (2026-11).
 */
@NullMarked
@CheckReturnValue
package io.helicon.wire.netty;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
