/**
 * Duty: keep sessions and the nodes' leases in Postgres.
 *
 * <p>Read: SessionSql (all statements), PostgresSessions, StatementBatch (why look-ups and starts travel together),
 * SessionRefresh (the one transaction), PostgresLeases, TokenSeal.
 *
 * <p>Decisions (2026-11):
 * <ul>
 *   <li>Look-ups and starts of concurrent callers share a statement (group commit): a round trip and a commit cost more
 *       than what they carry.
 *   <li>A refresh takes the row out and puts it back under its new token instead of updating its key, since a
 *       distributed Postgres cannot move a row between shards by an update.
 *   <li>Expired rows are never read: every condition has {@code expire_at > now()}, so the database's clock decides.
 * </ul>
 */
@NullMarked
@CheckReturnValue
package io.helicon.session.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
