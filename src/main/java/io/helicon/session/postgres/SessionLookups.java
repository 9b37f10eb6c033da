package io.helicon.session.postgres;

import io.helicon.session.Sighting;
import io.helicon.session.TokenDigest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds sessions by token, those of concurrent callers in one statement. */
final class SessionLookups {
    private static final int LANES = 4;
    private static final int MOST = 128;
    private static final int BOUND = 20_000;

    private final Statements statements;
    private final SessionSql sql;
    private final SessionRows rows;
    private final StatementBatch<TokenDigest, Optional<Sighting>> batch =
            new StatementBatch<>(this::find, LANES, MOST, BOUND);

    SessionLookups(Statements statements, SessionSql sql, SessionRows rows) {
        this.statements = statements;
        this.sql = sql;
        this.rows = rows;
    }

    Uni<Optional<Sighting>> submit(TokenDigest token) {
        return batch.submit(token);
    }

    private Uni<List<Optional<Sighting>>> find(List<TokenDigest> tokens) {
        Object[] digests = tokens.stream().map(Conditions::bytes).toArray(Conditions.BYTES);
        return statements
                .run("get", sql.find(), Tuple.tuple().addValue(digests))
                .map(this::byToken)
                .map(found -> inOrder(tokens, found));
    }

    private static List<Optional<Sighting>> inOrder(List<TokenDigest> tokens, Map<TokenDigest, Sighting> found) {
        return tokens.stream().map(found::get).map(Optional::ofNullable).toList();
    }

    private Map<TokenDigest, Sighting> byToken(RowSet<Row> found) {
        Map<TokenDigest, Sighting> byToken = new HashMap<>();
        found.forEach(row -> byToken.put(SessionRows.digest(row, 8), rows.sighting(row)));
        return byToken;
    }
}
