/**
 * Duty: read the settings file, YAML or properties, into flat names and texts.
 *
 * <p>Does not: know which names there are beyond refusing those that are not in the table, nor judge values.
 */
@NullMarked
@CheckReturnValue
package io.helicon.runtime.yaml;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
