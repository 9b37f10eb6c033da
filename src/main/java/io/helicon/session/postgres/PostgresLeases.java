package io.helicon.session.postgres;

import io.helicon.session.LeaseGrant;
import io.helicon.session.Leases;
import io.helicon.session.NodeId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The nodes' leases in a Postgres table beside the sessions. */
@Singleton
final class PostgresLeases implements Leases {
    private final Statements statements;
    private final SessionSql sql;

    PostgresLeases(Statements statements, SessionSql sql) {
        this.statements = statements;
        this.sql = sql;
    }

    @Override
    public Uni<LeaseGrant> renew(NodeId node, Duration length) {
        return statements
                .run("lease_renew", sql.renew(), Tuple.of(node.value(), length.toMillis()))
                .map(rows -> grant(rows.iterator().next()));
    }

    @Override
    public Uni<Set<NodeId>> peers(NodeId node) {
        return statements
                .run("lease_peers", sql.peers(), Tuple.of(node.value()))
                .map(rows -> Set.copyOf(SessionRows.all(rows, PostgresLeases::node)));
    }

    @Override
    public Uni<Duration> outdate(Set<NodeId> nodes) {
        UUID[] ids = nodes.stream().map(NodeId::value).toArray(UUID[]::new);
        return statements
                .run("lease_outdate", sql.outdate(), Tuple.tuple().addArrayOfUUID(ids))
                .map(PostgresLeases::longest);
    }

    @Override
    public Uni<Void> giveUp(NodeId node, Instant until) {
        return statements
                .run("lease_give_up", sql.giveUp(), Tuple.of(node.value(), until.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static NodeId node(Row row) {
        return new NodeId(row.getUUID(0));
    }

    private static LeaseGrant grant(Row row) {
        return new LeaseGrant(
                row.getLong(0),
                row.getOffsetDateTime(1).toInstant(),
                Arrays.stream(row.getArrayOfUUIDs(2)).map(NodeId::new).collect(Collectors.toSet()));
    }

    private static Duration longest(RowSet<Row> remaining) {
        return SessionRows.all(remaining, row -> Duration.ofMillis(row.getLong(0))).stream()
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
