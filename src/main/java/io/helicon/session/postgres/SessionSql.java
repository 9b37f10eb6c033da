package io.helicon.session.postgres;

import io.helicon.session.SessionConfig;
import jakarta.inject.Singleton;

/** The statements, for one schema and table; {@code $ttl} and the like are milliseconds. */
@Singleton
final class SessionSql {
    private static final String COLUMNS =
            "s.id, s.access_token, s.refresh_token, s.subject_id, s.subject_client, s.bag, s.expire_at, s.version,"
                    + " s.token_hash, s.refresh_hash, now()";

    private final String table;
    private final String used;
    private final String node;
    private final String start;
    private final String find;

    SessionSql(SessionConfig config) {
        table = config.schema() + "." + config.table();
        used = table + "_used_refresh";
        node = table + "_node";
        start = startText();
        find = findText();
    }

    String start() {
        return start;
    }

    String find() {
        return find;
    }

    /** Column 0 is the token's digest, 1 the id, 2 the end; the rest the caller knows, having said it. */
    private String startText() {
        return """
                INSERT INTO %s AS s (token_hash, access_token, refresh_hash, refresh_token, subject_id,
                  subject_client, bag, expire_at)
                SELECT h, a, rh, r, i, c, b::jsonb, now() + $8 * interval '1 millisecond'
                FROM unnest($1::bytea[], $2::bytea[], $3::bytea[], $4::bytea[], $5::text[], $6::text[], $7::text[])
                  AS v (h, a, rh, r, i, c, b)
                ON CONFLICT (token_hash) DO NOTHING
                RETURNING s.token_hash, s.id, s.expire_at""".formatted(table);
    }

    /** The access token itself stays where it is: who looks a session up by it has it. */
    private String findText() {
        return "SELECT %s FROM %s s WHERE s.token_hash = ANY($1::bytea[]) AND s.expire_at > now()"
                .formatted(COLUMNS.replace("s.access_token", "NULL::bytea"), table);
    }

    String slide() {
        return """
                UPDATE %s s SET expire_at = greatest(s.expire_at, now() + $2 * interval '1 millisecond')
                WHERE s.token_hash = $1 AND s.expire_at > now() RETURNING %s""".formatted(table, COLUMNS);
    }

    String slideAll() {
        return """
                UPDATE %s s SET expire_at = greatest(s.expire_at, now() + ($3 - v.age) * interval '1 millisecond')
                FROM unnest($1::bytea[], $2::bigint[]) AS v (h, age)
                WHERE s.token_hash = v.h AND s.expire_at > now()
                RETURNING s.token_hash, s.id, s.version""".formatted(table);
    }

    String exists() {
        return "SELECT 1 FROM %s WHERE token_hash = $1 AND expire_at > now()".formatted(table);
    }

    String living() {
        return "SELECT id FROM %s WHERE id = ANY($1) AND expire_at > now()".formatted(table);
    }

    String list(String conditions, int parameters) {
        return "SELECT %s FROM %s s WHERE s.expire_at > now()%s ORDER BY s.id OFFSET $%d LIMIT $%d"
                .formatted(COLUMNS, table, conditions, parameters + 1, parameters + 2);
    }

    String setValue() {
        return """
                UPDATE %s s SET bag = s.bag || jsonb_build_object($2::text, $3::text), version = s.version + 1
                WHERE s.token_hash = $1 AND s.expire_at > now() RETURNING %s""".formatted(table, COLUMNS);
    }

    String abandon() {
        return ending("token_hash = $1 AND expire_at > now()");
    }

    /** Locked before they are counted off, so that one which ends meanwhile does not count; read exactly once. */
    String delete(String conditions, int parameters) {
        return ending("""
                token_hash = ANY(ARRAY(SELECT s.token_hash FROM %s s
                  WHERE s.expire_at > now()%s LIMIT $%d FOR UPDATE))""".formatted(table, conditions, parameters + 1));
    }

    /**
     * A refresh gives a session a new row, which a deletion that waited for the old row would not see: a deletion
     * keeps refreshes out before it looks.
     */
    String keepRefreshesOut() {
        return "SELECT pg_advisory_xact_lock(hashtextextended('%s.refresh', 0))".formatted(table);
    }

    /** See {@link #keepRefreshesOut()}: refreshes do not keep each other out. */
    String joinRefreshes() {
        return "SELECT pg_advisory_xact_lock_shared(hashtextextended('%s.refresh', 0))".formatted(table);
    }

    /** An expired session that still has its row, and so its token, in the way of a new one. */
    String expel() {
        return ending("token_hash = $1 AND expire_at <= now()");
    }

    /** The lock is the transaction's, which is the statement's: who does not get it removes nothing. */
    String sweep() {
        return ending("""
                token_hash = ANY(ARRAY(SELECT token_hash FROM %s WHERE expire_at <= now()
                  AND (SELECT pg_try_advisory_xact_lock(hashtextextended('%s', 0)))
                  ORDER BY expire_at LIMIT $1 FOR UPDATE SKIP LOCKED))""".formatted(table, table));
    }

    String lockByRefresh() {
        return "SELECT %s FROM %s s WHERE s.refresh_hash = $1 AND s.expire_at > now() FOR UPDATE"
                .formatted(COLUMNS, table);
    }

    String takeOut() {
        return "DELETE FROM %s WHERE token_hash = $1".formatted(table);
    }

    /** A caller may have started another session with a token that was traded before: its latest trade counts. */
    String markUsed() {
        return """
                INSERT INTO %s (refresh_hash, session_id) VALUES ($1, $2) ON CONFLICT (refresh_hash)
                DO UPDATE SET session_id = excluded.session_id, used_at = excluded.used_at""".formatted(used);
    }

    String putBack() {
        return """
                INSERT INTO %s AS s (id, token_hash, access_token, refresh_hash, refresh_token, subject_id,
                  subject_client, bag, version, rotated, expire_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, true, now() + $10 * interval '1 millisecond')
                RETURNING %s""".formatted(table, COLUMNS);
    }

    /** Column 11 tells whether the trade was within its grace. */
    String findUsed() {
        return """
                SELECT %s, u.used_at + $2 * interval '1 millisecond' > now()
                FROM %s u JOIN %s s ON s.id = u.session_id AND s.expire_at > now()
                WHERE u.refresh_hash = $1""".formatted(COLUMNS, used, table);
    }

    String revoke() {
        return ending("id = $1 AND expire_at > now()");
    }

    String renew() {
        return """
                INSERT INTO %1$s AS n (id, lease_until) VALUES ($1, clock_timestamp() + $2 * interval '1 millisecond')
                ON CONFLICT (id) DO UPDATE SET lease_until = excluded.lease_until
                RETURNING n.epoch, n.lease_until,
                  ARRAY(SELECT p.id FROM %1$s p WHERE p.lease_until > clock_timestamp() AND p.id <> $1)""".formatted(node);
    }

    String peers() {
        return "SELECT id FROM %s WHERE lease_until > clock_timestamp() AND id <> $1".formatted(node);
    }

    String outdate() {
        return """
                UPDATE %s SET epoch = epoch + 1 WHERE id = ANY($1::uuid[]) AND lease_until > clock_timestamp()
                RETURNING ceil(extract(epoch FROM lease_until - clock_timestamp()) * 1000)::bigint""".formatted(node);
    }

    /** Rows of nodes that are long gone go along. */
    String giveUp() {
        return """
                DELETE FROM %s WHERE id = $1 AND lease_until <= $2
                  OR lease_until < clock_timestamp() - interval '1 hour'""".formatted(node);
    }

    private String ending(String condition) {
        return """
                WITH gone AS (DELETE FROM %s WHERE %s RETURNING token_hash, id, subject_id, subject_client, rotated),
                forgotten AS (DELETE FROM %s WHERE session_id IN (SELECT id FROM gone WHERE rotated))
                SELECT token_hash, id, subject_id, subject_client FROM gone""".formatted(table, condition, used);
    }
}
