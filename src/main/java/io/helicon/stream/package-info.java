/**
 * Duty: append-only streams of events with gapless numbers: append, read, patch, listen.
 *
 * <p>Does not: decide who may (access), or how long events are kept (retention).
 *
 * <p>Read: StreamId, Payload, Entry; StreamLog.
 */
@NullMarked
@CheckReturnValue
package io.helicon.stream;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
