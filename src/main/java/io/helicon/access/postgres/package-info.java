/**
 * Duty: users and grants in Postgres, beside the sessions.
 *
 * <p>Read: AccessSql, PostgresUsers, PostgresGrants.
 */
@NullMarked
@CheckReturnValue
package io.helicon.access.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
