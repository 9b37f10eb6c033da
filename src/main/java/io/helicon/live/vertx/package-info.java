/**
 * Duty: the event loops of Vert.x, as the room knows them.
 *
 * <p>Read: VertxLoops.
 */
@NullMarked
@CheckReturnValue
package io.helicon.live.vertx;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
