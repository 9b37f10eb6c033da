package io.helicon.session.postgres;

import static io.helicon.session.postgres.Conditions.bytes;

import io.helicon.session.AccessToken;
import io.helicon.session.BagEntry;
import io.helicon.session.Ended;
import io.helicon.session.Page;
import io.helicon.session.RefreshOutcome;
import io.helicon.session.Rotation;
import io.helicon.session.Session;
import io.helicon.session.SessionConfig;
import io.helicon.session.SessionDraft;
import io.helicon.session.SessionExists;
import io.helicon.session.SessionFilter;
import io.helicon.session.SessionId;
import io.helicon.session.Sessions;
import io.helicon.session.Sighting;
import io.helicon.session.Slide;
import io.helicon.session.SlideOutcome;
import io.helicon.session.TokenDigest;
import io.helicon.wire.Tracing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sessions in one Postgres table. */
@Singleton
final class PostgresSessions implements Sessions {
    private final Statements statements;
    private final SessionSql sql;
    private final SessionRows rows;
    private final SessionLookups lookups;
    private final SessionStarts starts;
    private final SessionRefresh refresh;
    private final long ttl;

    PostgresSessions(Statements statements, SessionSql sql, TokenSeal seal, SessionConfig config, Tracing tracing) {
        this.statements = statements;
        this.sql = sql;
        this.rows = new SessionRows(seal);
        this.ttl = config.ttl().toMillis();
        this.lookups = new SessionLookups(statements, sql, rows, tracing);
        this.starts = new SessionStarts(statements, sql, new StoredDrafts(seal, ttl), tracing);
        this.refresh = new SessionRefresh(statements, sql, rows, new StoredDrafts(seal, ttl));
    }

    /** A session that expired but still has its row does not exist: it is expelled, and the start tried once more. */
    @Override
    public Uni<Session> start(SessionDraft draft) {
        return starts.submit(draft)
                .chain(started ->
                        started.isPresent() ? Uni.createFrom().item(started.get()) : startInPlaceOfExpired(draft));
    }

    @Override
    public Uni<Optional<Sighting>> find(AccessToken token) {
        return lookups.submit(token);
    }

    @Override
    public Uni<Optional<Sighting>> slide(AccessToken token) {
        return statements
                .run("slide", sql.slide(), Tuple.of(bytes(token.digest()), ttl))
                .map(found -> SessionRows.first(found, rows::sighting));
    }

    @Override
    public Uni<List<SlideOutcome>> slideAll(List<Slide> slides) {
        Object[] tokens = slides.stream().map(slide -> bytes(slide.token())).toArray(Conditions.BYTES);
        Object[] ages = slides.stream().map(slide -> slide.age().toMillis()).toArray(Long[]::new);
        return statements
                .run("slide_all", sql.slideAll(), Tuple.of(tokens, ages, ttl))
                .map(slid -> SessionRows.all(slid, SessionRows::slideOutcome));
    }

    @Override
    public Uni<Boolean> exists(TokenDigest token) {
        return statements.run("exists", sql.exists(), Tuple.of(bytes(token))).map(found -> found.size() > 0);
    }

    @Override
    public Uni<Set<SessionId>> living(Set<SessionId> ids) {
        Object[] wanted = ids.stream().map(SessionId::value).toArray(UUID[]::new);
        return statements
                .run("living", sql.living(), Tuple.tuple().addValue(wanted))
                .map(found -> SessionRows.all(found, PostgresSessions::id))
                .map(Set::copyOf);
    }

    private static SessionId id(Row row) {
        return new SessionId(row.getUUID(0));
    }

    @Override
    public Uni<List<Session>> list(SessionFilter filter, Page page) {
        Conditions conditions = new Conditions(filter);
        String text = sql.list(conditions.sql(), conditions.count());
        Tuple arguments = conditions.arguments().addLong(page.offset()).addLong(page.limit());
        return statements.run("list", text, arguments).map(found -> SessionRows.all(found, rows::session));
    }

    @Override
    public Uni<Optional<Session>> setValue(AccessToken token, BagEntry entry) {
        return statements
                .run("set_value", sql.setValue(), Tuple.of(bytes(token.digest()), entry.key(), entry.value()))
                .map(changed -> SessionRows.first(changed, rows::session));
    }

    @Override
    public Uni<Optional<Ended>> abandon(TokenDigest token) {
        return statements
                .run("abandon", sql.abandon(), Tuple.of(bytes(token)))
                .map(gone -> SessionRows.first(gone, SessionRows::ended));
    }

    @Override
    public Uni<List<Ended>> delete(SessionFilter filter, int most) {
        Conditions conditions = new Conditions(filter);
        String text = sql.delete(conditions.sql(), conditions.count());
        Tuple arguments = conditions.arguments().addInteger(most);
        return statements
                .transaction("delete", connection -> delete(connection, text, arguments))
                .map(gone -> SessionRows.all(gone, SessionRows::ended));
    }

    @Override
    public Uni<RefreshOutcome> refresh(Rotation rotation) {
        return refresh.refresh(rotation);
    }

    @Override
    public Uni<List<Ended>> sweep(int most) {
        return statements
                .run("sweep", sql.sweep(), Tuple.of(most))
                .map(gone -> SessionRows.all(gone, SessionRows::ended));
    }

    private Uni<RowSet<Row>> delete(SqlConnection connection, String text, Tuple arguments) {
        return Statements.execute(connection, sql.keepRefreshesOut(), Tuple.tuple())
                .chain(() -> Statements.execute(connection, text, arguments));
    }

    private Uni<Session> startInPlaceOfExpired(SessionDraft draft) {
        TokenDigest digest = draft.accessToken().orElseThrow().digest();
        return statements
                .run("expel", sql.expel(), Tuple.of(bytes(digest)))
                .chain(gone -> starts.submit(draft))
                .map(started -> started.orElseThrow(SessionExists::new));
    }
}
