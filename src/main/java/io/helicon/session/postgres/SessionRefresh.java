package io.helicon.session.postgres;

import static io.helicon.session.postgres.Conditions.bytes;

import io.helicon.session.Ended;
import io.helicon.session.RefreshOutcome;
import io.helicon.session.RefreshTokenAmbiguous;
import io.helicon.session.Rotation;
import io.helicon.session.Session;
import io.helicon.session.SessionNotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;
import java.util.function.Function;

/**
 * Trades refresh tokens, each trade one transaction.
 *
 * <pre>
 *   presented token ── of a live session ──▶ lock it, take it out, note the token as used, put it back renewed
 *                   └─ used before ── within grace ──▶ the session as it is now: the successor
 *                                  └─ later ─────────▶ end the session: somebody has a stolen token
 * </pre>
 *
 * <p>Simultaneous trades of one token queue at the row's lock; whoever comes second finds the row gone and the token
 * used, within its grace.
 */
final class SessionRefresh {
    private static final int GRACEFUL = 11;

    private final Statements statements;
    private final SessionSql sql;
    private final SessionRows rows;
    private final StoredDrafts stored;

    SessionRefresh(Statements statements, SessionSql sql, SessionRows rows, StoredDrafts stored) {
        this.statements = statements;
        this.sql = sql;
        this.rows = rows;
        this.stored = stored;
    }

    Uni<RefreshOutcome> refresh(Rotation rotation) {
        return statements.transaction("refresh", connection -> refresh(connection, rotation));
    }

    private Uni<RefreshOutcome> refresh(SqlConnection connection, Rotation rotation) {
        Tuple presented = Tuple.of(bytes(rotation.presented().digest()));
        return Statements.execute(connection, sql.joinRefreshes(), Tuple.tuple())
                .chain(() -> Statements.execute(connection, sql.lockByRefresh(), presented))
                .chain(found -> decide(connection, rotation, found));
    }

    private Uni<RefreshOutcome> decide(SqlConnection connection, Rotation rotation, RowSet<Row> found) {
        return switch (found.size()) {
            case 0 -> used(connection, rotation);
            case 1 -> rotate(connection, rotation, rows.session(found.iterator().next()));
            default -> Uni.createFrom().failure(RefreshTokenAmbiguous::new);
        };
    }

    private Uni<RefreshOutcome> rotate(SqlConnection connection, Rotation rotation, Session session) {
        Ended replaced = SessionRows.ended(session);
        Tuple used = Tuple.of(bytes(rotation.presented().digest()), session.id().value());
        return Statements.execute(connection, sql.takeOut(), Tuple.of(bytes(replaced.token())))
                .chain(() -> Statements.execute(connection, sql.markUsed(), used))
                .chain(() -> Statements.execute(connection, sql.putBack(), stored.successor(session, rotation)))
                .map(put -> rows.session(put.iterator().next()))
                .map(successor -> RefreshOutcome.rotated(successor, replaced));
    }

    private Uni<RefreshOutcome> used(SqlConnection connection, Rotation rotation) {
        Tuple arguments =
                Tuple.of(bytes(rotation.presented().digest()), rotation.grace().toMillis());
        return Statements.execute(connection, sql.findUsed(), arguments)
                .map(found -> SessionRows.first(found, Function.identity()).orElseThrow(SessionNotFound::new))
                .chain(row -> row.getBoolean(GRACEFUL)
                        ? Uni.createFrom().item(RefreshOutcome.repeated(rows.session(row)))
                        : revoke(connection, rotation, row.getUUID(0)));
    }

    /** Finds nothing when somebody rotated or ended the session just now: then there is something else to see. */
    private Uni<RefreshOutcome> revoke(SqlConnection connection, Rotation rotation, UUID session) {
        return Statements.execute(connection, sql.revoke(), Tuple.of(session))
                .map(gone -> SessionRows.first(gone, SessionRows::ended))
                .map(gone -> gone.map(RefreshOutcome::reused))
                .chain(reused ->
                        reused.isPresent() ? Uni.createFrom().item(reused.orElseThrow()) : used(connection, rotation));
    }
}
