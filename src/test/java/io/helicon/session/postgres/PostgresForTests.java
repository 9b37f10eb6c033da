package io.helicon.session.postgres;

import io.helicon.session.Answers;
import io.helicon.session.RecordingMetrics;
import io.helicon.session.SessionConfig;
import io.helicon.session.SessionSettings;
import io.helicon.session.TokenDigest;
import io.helicon.support.TestPostgres;
import io.helicon.wire.Tracing;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A schema on the Postgres of this JVM, migrated once, and what the adapters are made of. */
final class PostgresForTests {
    private static final SessionConfig SETTINGS = SessionSettings.with("schema", "sessions_under_test")
            .and("table", "s")
            .config();
    private static final Pool POOL = migrated();

    private PostgresForTests() {}

    static Statements statements(SessionConfig settings) {
        return new Statements(POOL, new RecordingMetrics(), settings);
    }

    static PostgresSessions sessions(SessionSettings settings) {
        SessionConfig config = here(settings);
        return new PostgresSessions(
                statements(config), new SessionSql(config), new TokenSeal(config), config, Tracing.OFF);
    }

    static PostgresLeases leases() {
        return new PostgresLeases(statements(SETTINGS), new SessionSql(SETTINGS));
    }

    /** @return the settings, with the names of this schema and table */
    static SessionConfig here(SessionSettings settings) {
        return settings.and("schema", SETTINGS.schema())
                .and("table", SETTINGS.table())
                .config();
    }

    static void empty() {
        run("TRUNCATE sessions_under_test.s, sessions_under_test.s_used_refresh, sessions_under_test.s_node");
    }

    static void moveEnd(TokenDigest token, Duration fromNow) {
        run(
                "UPDATE sessions_under_test.s SET expire_at = now() + $2 * interval '1 millisecond' WHERE token_hash = $1",
                Conditions.bytes(token),
                fromNow.toMillis());
    }

    static void run(String sql, Object... arguments) {
        Answers.done(POOL.preparedQuery(sql).execute(Tuple.from(arguments)));
    }

    static Pool pool() {
        return POOL;
    }

    private static Pool migrated() {
        String address = TestPostgres.shared().address();
        URI uri = URI.create(address);
        String[] login = uri.getUserInfo().split(":", 2);
        Flyway.configure()
                .dataSource("jdbc:postgresql://127.0.0.1:" + uri.getPort() + "/postgres", login[0], login[1])
                .schemas(SETTINGS.schema())
                .placeholders(Map.of("schema", SETTINGS.schema(), "table", SETTINGS.table()))
                .load()
                .migrate();
        return Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(10))
                .connectingTo(PgConnectOptions.fromUri(address)
                        .setCachePreparedStatements(true)
                        .setPipeliningLimit(16))
                .build());
    }
}
