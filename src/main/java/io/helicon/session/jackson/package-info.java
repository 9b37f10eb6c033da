/** Duty: write sessions' life-cycle events as JSON and hand them to the event room. */
@NullMarked
@CheckReturnValue
package io.helicon.session.jackson;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
