/**
 * Duty: keep the registry of schemas in Redis.
 *
 * <p>Read: RedisSchemaRegistry, SchemaScripts.
 */
@NullMarked
@CheckReturnValue
package io.helicon.namespace.redis;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
