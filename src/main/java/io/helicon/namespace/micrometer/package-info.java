/** Duty: the namespace room's figures, as Micrometer meters under {@code helicon_namespace…} and {@code helicon_schema…}. */
@NullMarked
@CheckReturnValue
package io.helicon.namespace.micrometer;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
