package io.helicon.access.postgres;

import io.helicon.session.SessionConfig;
import jakarta.inject.Singleton;

/** The statements, for the tables beside those of the sessions. */
@Singleton
final class AccessSql {
    /** Changes that are kept; whoever has missed more forgets everything. */
    private static final int KEPT = 1_000;

    private final String prefix;

    AccessSql(SessionConfig config) {
        this.prefix = config.schema() + "." + config.table();
    }

    String addUser() {
        return of("INSERT INTO {}_user (name, hash) VALUES ($1, $2) ON CONFLICT DO NOTHING");
    }

    String changeUser() {
        return of("UPDATE {}_user SET hash = $2 WHERE name = $1");
    }

    String hash() {
        return of("SELECT hash FROM {}_user WHERE name = $1");
    }

    String users() {
        return of("SELECT name FROM {}_user ORDER BY name COLLATE \"C\"");
    }

    String join() {
        return of("INSERT INTO {}_member (user_name, group_name) VALUES ($1, $2) ON CONFLICT DO NOTHING");
    }

    String groups() {
        return of("SELECT group_name FROM {}_member WHERE user_name = $1");
    }

    String grants() {
        return of("SELECT role, permission FROM {}_grant WHERE bucket = $1 AND stream = $2");
    }

    String grant() {
        return numbered("INSERT INTO {}_grant (bucket, stream, role, permission) VALUES ($1, $2, $3, $4)"
                + " ON CONFLICT DO NOTHING RETURNING bucket, stream");
    }

    String revoke() {
        return numbered("DELETE FROM {}_grant WHERE bucket = $1 AND stream = $2 AND role = $3 AND permission = $4"
                + " RETURNING bucket, stream");
    }

    /** One row for each change since, and one without a change, which has the last number and the first that is kept. */
    String since() {
        return of("SELECT n.number, (SELECT min(number) FROM {}_grant_change), c.bucket, c.stream"
                + " FROM {}_grant_number n LEFT JOIN {}_grant_change c ON c.number > $1 AND c.number <= n.number");
    }

    /** The row of the number is held until the commit; see V2. */
    private String numbered(String change) {
        return of("WITH changed AS (" + change + "),"
                + " counted AS (UPDATE {}_grant_number SET number = number + 1"
                + " WHERE EXISTS (SELECT FROM changed) RETURNING number),"
                + " trimmed AS (DELETE FROM {}_grant_change"
                + " WHERE number <= (SELECT number - " + KEPT + " FROM counted))"
                + " INSERT INTO {}_grant_change (number, bucket, stream)"
                + " SELECT counted.number, changed.bucket, changed.stream FROM counted, changed");
    }

    private String of(String statement) {
        return statement.replace("{}", prefix);
    }
}
