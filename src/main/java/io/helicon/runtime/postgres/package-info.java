/**
 * Duty: make the one pool of connections, bring the schema into shape at start, and say whether Postgres answers.
 *
 * <p>Read: PostgresPool, Migration, PostgresProbe.
 */
@NullMarked
@CheckReturnValue
package io.helicon.runtime.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
