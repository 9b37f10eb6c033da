package io.helicon.session.postgres;

import io.helicon.session.AccessToken;
import io.helicon.session.Sighting;
import io.helicon.session.TokenDigest;
import io.helicon.wire.Asked;
import io.helicon.wire.Tracing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds sessions by token, those of concurrent callers in one statement. */
final class SessionLookups {
    private static final int LANES = 4;
    private static final int MOST = 128;
    private static final int BOUND = 20_000;

    private final Statements statements;
    private final SessionSql sql;
    private final SessionRows rows;
    private final Tracing tracing;
    private final StatementBatch<Asked<AccessToken>, Optional<Sighting>> batch =
            new StatementBatch<>(this::findAll, LANES, MOST, BOUND);

    SessionLookups(Statements statements, SessionSql sql, SessionRows rows, Tracing tracing) {
        this.statements = statements;
        this.sql = sql;
        this.rows = rows;
        this.tracing = tracing;
    }

    Uni<Optional<Sighting>> submit(AccessToken token) {
        return batch.submit(tracing.asked(token)).plug(tracing::home);
    }

    private Uni<List<Optional<Sighting>>> findAll(List<Asked<AccessToken>> asked) {
        return tracing.together("session.get", asked, this::find);
    }

    private Uni<List<Optional<Sighting>>> find(List<AccessToken> tokens) {
        List<TokenDigest> digests = tokens.stream().map(AccessToken::digest).toList();
        Object[] wanted = digests.stream().map(Conditions::bytes).toArray(Conditions.BYTES);
        return statements
                .run("get", sql.find(), Tuple.tuple().addValue(wanted))
                .map(SessionLookups::byToken)
                .map(found -> inOrder(tokens, digests, found));
    }

    private List<Optional<Sighting>> inOrder(
            List<AccessToken> tokens, List<TokenDigest> digests, Map<TokenDigest, Row> found) {
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> sighting(tokens.get(i), found.get(digests.get(i))))
                .toList();
    }

    private Optional<Sighting> sighting(AccessToken token, @Nullable Row row) {
        return row == null ? Optional.empty() : Optional.of(rows.sighting(row, token));
    }

    private static Map<TokenDigest, Row> byToken(RowSet<Row> found) {
        Map<TokenDigest, Row> byToken = new HashMap<>();
        found.forEach(row -> byToken.put(SessionRows.digest(row, 8), row));
        return byToken;
    }
}
