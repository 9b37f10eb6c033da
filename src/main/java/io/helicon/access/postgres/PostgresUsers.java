package io.helicon.access.postgres;

import io.helicon.access.PasswordHash;
import io.helicon.access.Role;
import io.helicon.access.Username;
import io.helicon.access.Users;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Users and their groups in two Postgres tables. */
@Singleton
final class PostgresUsers implements Users {
    private final Statements statements;
    private final AccessSql sql;

    PostgresUsers(Statements statements, AccessSql sql) {
        this.statements = statements;
        this.sql = sql;
    }

    @Override
    public Uni<Boolean> add(Username user, PasswordHash hash) {
        return statements
                .run(sql.addUser(), Tuple.of(user.value(), hash.value()))
                .map(PostgresUsers::hasChanged);
    }

    @Override
    public Uni<Boolean> change(Username user, PasswordHash hash) {
        return statements
                .run(sql.changeUser(), Tuple.of(user.value(), hash.value()))
                .map(PostgresUsers::hasChanged);
    }

    @Override
    public Uni<Optional<PasswordHash>> hash(Username user) {
        return statements
                .run(sql.hash(), Tuple.of(user.value()))
                .map(rows -> Statements.all(rows, PostgresUsers::hash).stream().findFirst());
    }

    @Override
    public Uni<List<Username>> all() {
        return statements.run(sql.users(), Tuple.tuple()).map(rows -> Statements.all(rows, PostgresUsers::user));
    }

    @Override
    public Uni<Void> join(Username user, Role group) {
        return statements.run(sql.join(), Tuple.of(user.value(), group.value())).replaceWithVoid();
    }

    @Override
    public Uni<Set<Role>> groups(Username user) {
        return statements
                .run(sql.groups(), Tuple.of(user.value()))
                .map(rows -> Set.copyOf(Statements.all(rows, PostgresUsers::group)));
    }

    private static Username user(Row row) {
        return new Username(row.getString(0));
    }

    private static Role group(Row row) {
        return new Role(row.getString(0));
    }

    private static PasswordHash hash(Row row) {
        return new PasswordHash(row.getString(0));
    }

    private static boolean hasChanged(RowSet<Row> rows) {
        return rows.rowCount() > 0;
    }
}
