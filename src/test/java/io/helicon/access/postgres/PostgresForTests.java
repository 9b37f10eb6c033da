package io.helicon.access.postgres;

import io.helicon.access.Grants;
import io.helicon.access.Users;
import io.helicon.session.Answers;
import io.helicon.session.SessionConfig;
import io.helicon.session.SessionSettings;
import io.helicon.support.TestPostgres;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.net.URI;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A schema on the Postgres of this JVM, migrated once, and what the adapters are made of. */
final class PostgresForTests {
    private static final SessionConfig SETTINGS = SessionSettings.with("schema", "access_under_test")
            .and("table", "s")
            .config();
    private static final Pool POOL = migrated();

    private PostgresForTests() {}

    static Users users() {
        return new PostgresUsers(new Statements(POOL, SETTINGS), new AccessSql(SETTINGS));
    }

    static Grants grants() {
        return new PostgresGrants(new Statements(POOL, SETTINGS), new AccessSql(SETTINGS));
    }

    static void empty() {
        Answers.done(POOL.query(
                        "TRUNCATE access_under_test.s_user, access_under_test.s_member, access_under_test.s_grant,"
                                + " access_under_test.s_grant_change; UPDATE access_under_test.s_grant_number SET number = 0")
                .execute());
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
                .connectingTo(PgConnectOptions.fromUri(address).setCachePreparedStatements(true))
                .build());
    }
}
