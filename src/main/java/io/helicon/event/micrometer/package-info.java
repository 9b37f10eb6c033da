/** Duty: the event room's figures, as Micrometer meters under {@code helicon_event…}. */
@NullMarked
@CheckReturnValue
package io.helicon.event.micrometer;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
