/**
 * Duty: keep the data of sessions in Redis.
 *
 * <p>Read: RedisLogins.
 */
@NullMarked
@CheckReturnValue
package io.helicon.namespace.redis;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
