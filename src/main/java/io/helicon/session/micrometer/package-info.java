/** Duty: the session room's figures, as Micrometer meters under the names that Mnemosyne's dashboards know. */
@NullMarked
@CheckReturnValue
package io.helicon.session.micrometer;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
