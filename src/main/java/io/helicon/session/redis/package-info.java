/**
 * Duty: carry invalidations between nodes over Redis pub/sub.
 *
 * <p>Read: RedisInvalidations, InvalidationText.
 */
@NullMarked
@CheckReturnValue
package io.helicon.session.redis;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
