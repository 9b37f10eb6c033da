/**
 * Duty: the namespace room over REST.
 *
 * <p>Read: SchemaResource, SchemaJson, SchemaPath, SchemaBody.
 */
@NullMarked
@CheckReturnValue
package io.helicon.namespace.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
