package io.helicon.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a store in memory holds: sessions in order of creation, and refresh tokens that were traded. */
final class SessionTable {
    private record Row(long place, Session session) {}

    /** A refresh token that was traded. */
    record Used(SessionId session, Instant at) {}

    private final Map<TokenDigest, Row> rows = new HashMap<>();
    private final Map<TokenDigest, Used> used = new HashMap<>();
    private final ManualTime time;
    private long places;

    SessionTable(ManualTime time) {
        this.time = time;
    }

    Instant now() {
        return time.instant();
    }

    SessionId nextId() {
        return new SessionId(new UUID(places, places));
    }

    void add(Session session) {
        rows.put(session.accessToken().digest(), new Row(places++, session));
    }

    /** @return the session under its new face, in its old place */
    Session replace(Session old, Session session) {
        Row row = Optional.ofNullable(rows.remove(old.accessToken().digest())).orElseThrow();
        rows.put(session.accessToken().digest(), new Row(row.place(), session));
        return session;
    }

    Ended end(Session session) {
        rows.remove(session.accessToken().digest());
        used.values().removeIf(trade -> trade.session().equals(session.id()));
        return ended(session);
    }

    void markUsed(RefreshToken token, SessionId session) {
        used.put(token.digest(), new Used(session, now()));
    }

    Optional<Used> trade(RefreshToken token) {
        return Optional.ofNullable(used.get(token.digest()));
    }

    /** @return whether expired or not */
    Optional<Session> any(TokenDigest token) {
        return Optional.ofNullable(rows.get(token)).map(Row::session);
    }

    Optional<Session> live(TokenDigest token) {
        return any(token).filter(this::lives);
    }

    Optional<Session> live(SessionId id) {
        return those(session -> session.id().equals(id) && lives(session)).findFirst();
    }

    Stream<Session> live(SessionFilter filter) {
        return those(session -> lives(session) && matches(filter, session));
    }

    Stream<Session> expired() {
        return those(session -> !lives(session));
    }

    boolean lives(Session session) {
        return session.expireAt().isAfter(now());
    }

    static Ended ended(Session session) {
        return new Ended(session.accessToken().digest(), session.id(), session.subject());
    }

    private static boolean matches(SessionFilter filter, Session session) {
        return filter.expireAfter().map(session.expireAt()::isAfter).orElse(true)
                && filter.expireBefore().map(session.expireAt()::isBefore).orElse(true)
                && filter.accessToken().map(session.accessToken()::equals).orElse(true)
                && filter.subjectId().map(session.subject().id()::equals).orElse(true)
                && (filter.refreshToken().isEmpty() || filter.refreshToken().equals(session.refreshToken()));
    }

    private Stream<Session> those(Predicate<Session> which) {
        return rows.values().stream()
                .filter(row -> which.test(row.session()))
                .sorted(Comparator.comparingLong(Row::place))
                .map(Row::session);
    }
}
