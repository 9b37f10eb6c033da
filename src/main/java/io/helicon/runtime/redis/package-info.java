/**
 * Duty: say whether Redis answers.
 *
 * <p>Read: RedisProbe.
 */
@NullMarked
@CheckReturnValue
package io.helicon.runtime.redis;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
