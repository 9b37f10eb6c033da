package io.helicon.session.postgres;

import io.helicon.session.AccessToken;
import io.helicon.session.Bag;
import io.helicon.session.Ended;
import io.helicon.session.RefreshToken;
import io.helicon.session.Session;
import io.helicon.session.SessionDraft;
import io.helicon.session.SessionId;
import io.helicon.session.Sighting;
import io.helicon.session.SlideOutcome;
import io.helicon.session.Subject;
import io.helicon.session.TokenDigest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Rows to words, by the column order of {@link SessionSql}. */
@Singleton
final class SessionRows {
    private final TokenSeal seal;

    SessionRows(TokenSeal seal) {
        this.seal = seal;
    }

    Sighting sighting(Row row) {
        return new Sighting(session(row), row.getOffsetDateTime(10).toInstant());
    }

    /** @param token whose session the row is */
    Sighting sighting(Row row, AccessToken token) {
        return new Sighting(session(row, token), row.getOffsetDateTime(10).toInstant());
    }

    Session session(Row row) {
        return session(row, new AccessToken(seal.open(row.getBuffer(1).getBytes(), digest(row, 8))));
    }

    private Session session(Row row, AccessToken token) {
        return new Session(
                new SessionId(row.getUUID(0)),
                token,
                refreshToken(row),
                new Subject(row.getString(3), row.getString(4)),
                bag(row.getJsonObject(5)),
                row.getOffsetDateTime(6).toInstant(),
                row.getInteger(7));
    }

    static Session started(Row row, SessionDraft draft, AccessToken token) {
        return new Session(
                new SessionId(row.getUUID(1)),
                token,
                draft.refreshToken(),
                draft.subject(),
                draft.bag(),
                row.getOffsetDateTime(2).toInstant(),
                0);
    }

    static Ended ended(Row row) {
        return new Ended(
                digest(row, 0), new SessionId(row.getUUID(1)), new Subject(row.getString(2), row.getString(3)));
    }

    /** A session as what is left of it. */
    static Ended ended(Session session) {
        return new Ended(session.accessToken().digest(), session.id(), session.subject());
    }

    static SlideOutcome slideOutcome(Row row) {
        return new SlideOutcome(digest(row, 0), new SessionId(row.getUUID(1)), row.getInteger(2));
    }

    static TokenDigest digest(Row row, int column) {
        return TokenDigest.ofBytes(row.getBuffer(column).getBytes());
    }

    static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        List<T> all = new ArrayList<>(rows.size());
        rows.forEach(row -> all.add(read.apply(row)));
        return all;
    }

    static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> read) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(read.apply(rows.iterator().next()));
    }

    private Optional<RefreshToken> refreshToken(Row row) {
        return Optional.ofNullable(row.getBuffer(2))
                .map(stored -> new RefreshToken(seal.open(stored.getBytes(), digest(row, 9))));
    }

    private static Bag bag(JsonObject json) {
        Map<String, String> entries = new HashMap<>();
        json.forEach(entry -> entries.put(entry.getKey(), (String) entry.getValue()));
        return entries.isEmpty() ? Bag.EMPTY : new Bag(entries);
    }
}
