package io.helicon.session.postgres;

import io.helicon.session.AccessToken;
import io.helicon.session.RefreshToken;
import io.helicon.session.SessionFilter;
import io.helicon.session.TokenDigest;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.IntFunction;

/** A filter as SQL: one statement text for each combination of conditions, so that each gets its own plan. */
final class Conditions {
    static final IntFunction<Object[]> BYTES = Buffer[]::new;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final StringBuilder sql = new StringBuilder();
    private final Tuple arguments = Tuple.tuple();

    Conditions(SessionFilter filter) {
        add("token_hash =", filter.accessToken().map(AccessToken::digest).map(Conditions::bytes));
        add("expire_at >", filter.expireAfter().map(Conditions::time));
        add("expire_at <", filter.expireBefore().map(Conditions::time));
        add("refresh_hash =", filter.refreshToken().map(RefreshToken::digest).map(Conditions::bytes));
        add("subject_id =", filter.subjectId());
    }

    String sql() {
        return sql.toString();
    }

    int count() {
        return arguments.size();
    }

    /** @return the arguments of the conditions, to be followed by the statement's own */
    Tuple arguments() {
        return arguments;
    }

    static Buffer bytes(TokenDigest digest) {
        return Buffer.buffer(digest.bytes());
    }

    private void add(String condition, Optional<?> value) {
        value.ifPresent(argument -> append(condition, argument));
    }

    private void append(String condition, Object argument) {
        arguments.addValue(argument);
        sql.append(" AND s.").append(condition).append(" $").append(arguments.size());
    }

    /** Every end of a session is between these, and Postgres has a notion of them. */
    private static Object time(Instant instant) {
        Instant known = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        return known.atOffset(ZoneOffset.UTC);
    }
}
