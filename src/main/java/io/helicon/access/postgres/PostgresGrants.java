package io.helicon.access.postgres;

import io.helicon.access.BucketName;
import io.helicon.access.Grant;
import io.helicon.access.GrantChanges;
import io.helicon.access.Grants;
import io.helicon.access.Permission;
import io.helicon.access.Role;
import io.helicon.access.Scope;
import io.helicon.access.StreamName;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Grants in a Postgres table, and their last changes in another. */
@Singleton
final class PostgresGrants implements Grants {
    private final Statements statements;
    private final AccessSql sql;

    PostgresGrants(Statements statements, AccessSql sql) {
        this.statements = statements;
        this.sql = sql;
    }

    @Override
    public Uni<Set<Grant>> of(Scope scope) {
        return statements
                .run(sql.grants(), Tuple.of(scope.bucket().value(), stream(scope)))
                .map(rows -> Set.copyOf(Statements.all(rows, PostgresGrants::grant)));
    }

    @Override
    public Uni<Void> add(Scope scope, Grant grant) {
        return statements.run(sql.grant(), row(scope, grant)).replaceWithVoid();
    }

    @Override
    public Uni<Void> remove(Scope scope, Grant grant) {
        return statements.run(sql.revoke(), row(scope, grant)).replaceWithVoid();
    }

    @Override
    public Uni<GrantChanges> since(long number) {
        return statements.run(sql.since(), Tuple.of(number)).map(rows -> changes(rows, number));
    }

    /** Fewer than there were is another database than before, or an older one. */
    private static GrantChanges changes(RowSet<Row> rows, long number) {
        Row any = rows.iterator().next();
        long last = any.getLong(0);
        long first = Optional.ofNullable(any.getLong(1)).orElse(last + 1);
        boolean missed = last < number || number + 1 < first;
        Set<Scope> scopes = new HashSet<>();
        rows.forEach(row -> scope(row).ifPresent(scopes::add));
        return new GrantChanges(last, missed, scopes);
    }

    private static Optional<Scope> scope(Row row) {
        return Optional.ofNullable(row.getString(2)).map(bucket -> scope(bucket, row.getString(3)));
    }

    private static Scope scope(String bucket, String stream) {
        BucketName name = new BucketName(bucket);
        return stream.isEmpty() ? Scope.of(name) : Scope.of(name, new StreamName(stream));
    }

    private static Grant grant(Row row) {
        Permission permission =
                Permission.of(row.getString(1)).orElseThrow(() -> new IllegalStateException("unknown permission"));
        return new Grant(new Role(row.getString(0)), permission);
    }

    private static Tuple row(Scope scope, Grant grant) {
        return Tuple.of(
                scope.bucket().value(),
                stream(scope),
                grant.role().value(),
                grant.permission().word());
    }

    private static String stream(Scope scope) {
        return scope.stream().map(StreamName::value).orElse("");
    }
}
