/**
 * Duty: fake events, for demonstrations without anybody who publishes.
 *
 * <p>Read: MockEventSource.
 */
@NullMarked
@CheckReturnValue
package io.helicon.event.vertx;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
