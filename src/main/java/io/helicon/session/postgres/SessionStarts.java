package io.helicon.session.postgres;

import io.helicon.session.AccessToken;
import io.helicon.session.Session;
import io.helicon.session.SessionDraft;
import io.helicon.session.TokenDigest;
import io.helicon.wire.Asked;
import io.helicon.wire.Tracing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts sessions, those of concurrent callers in one statement and one commit.
 *
 * <p>Of several drafts with one token in a batch only the first is sent, for Postgres would not say whose row it took:
 * when an expired session with that token is just being removed, it may refuse the first and take a later one.
 */
final class SessionStarts {
    private static final int LANES = 2;
    private static final int MOST = 128;
    private static final int BOUND = 20_000;

    private final Statements statements;
    private final SessionSql sql;
    private final StoredDrafts stored;
    private final Tracing tracing;
    private final StatementBatch<Asked<SessionDraft>, Optional<Session>> batch =
            new StatementBatch<>(this::startAll, LANES, MOST, BOUND);

    SessionStarts(Statements statements, SessionSql sql, StoredDrafts stored, Tracing tracing) {
        this.statements = statements;
        this.sql = sql;
        this.stored = stored;
        this.tracing = tracing;
    }

    /** @return the session, or nothing when a row has its access token already */
    Uni<Optional<Session>> submit(SessionDraft draft) {
        return batch.submit(tracing.asked(draft)).plug(tracing::home);
    }

    private Uni<List<Optional<Session>>> startAll(List<Asked<SessionDraft>> asked) {
        return tracing.together("session.start", asked, this::start);
    }

    private Uni<List<Optional<Session>>> start(List<SessionDraft> drafts) {
        return statements
                .run("start", sql.start(), stored.columns(firstOfEachToken(drafts)))
                .map(SessionStarts::byToken)
                .map(started -> inOrder(drafts, started));
    }

    private static List<SessionDraft> firstOfEachToken(List<SessionDraft> drafts) {
        Map<AccessToken, SessionDraft> first = new LinkedHashMap<>();
        drafts.forEach(draft -> first.putIfAbsent(draft.accessToken().orElseThrow(), draft));
        return List.copyOf(first.values());
    }

    private static Map<TokenDigest, Row> byToken(RowSet<Row> started) {
        Map<TokenDigest, Row> byToken = new HashMap<>();
        started.forEach(row -> byToken.put(SessionRows.digest(row, 0), row));
        return byToken;
    }

    /** Each started session is given out once: to the first of the drafts that have its token. */
    private static List<Optional<Session>> inOrder(List<SessionDraft> drafts, Map<TokenDigest, Row> started) {
        return drafts.stream().map(draft -> session(draft, started)).toList();
    }

    private static Optional<Session> session(SessionDraft draft, Map<TokenDigest, Row> started) {
        AccessToken token = draft.accessToken().orElseThrow();
        return Optional.ofNullable(started.remove(token.digest())).map(row -> SessionRows.started(row, draft, token));
    }
}
