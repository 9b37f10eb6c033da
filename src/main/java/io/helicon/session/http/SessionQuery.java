package io.helicon.session.http;

import io.helicon.problem.Problem;
import io.helicon.session.Page;
import io.helicon.session.RefreshToken;
import io.helicon.session.SessionFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The query of the session routes.
 *
 * <p>An unknown or repeated name is refused: a mistyped condition of a deletion must not delete more.
 */
final class SessionQuery {
    private static final Set<String> FILTER = Set.of("subject_id", "refresh_token", "expire_at_from", "expire_at_to");
    private static final Set<String> PAGE = Set.of("offset", "limit");

    private final MultivaluedMap<String, String> values;

    private SessionQuery(MultivaluedMap<String, String> values) {
        this.values = values;
    }

    static SessionQuery ofList(MultivaluedMap<String, String> values) {
        values.entrySet()
                .forEach(entry -> check(entry, FILTER.contains(entry.getKey()) || PAGE.contains(entry.getKey())));
        return new SessionQuery(values);
    }

    static SessionQuery ofDelete(MultivaluedMap<String, String> values) {
        values.entrySet().forEach(entry -> check(entry, FILTER.contains(entry.getKey())));
        return new SessionQuery(values);
    }

    SessionFilter filter() {
        return new SessionFilter(
                time("expire_at_from"),
                time("expire_at_to"),
                value("refresh_token").map(RefreshToken::new),
                Optional.empty(),
                value("subject_id"));
    }

    Page page() {
        return new Page(number("offset"), number("limit"));
    }

    private static void check(Map.Entry<String, List<String>> parameter, boolean known) {
        if (!known) {
            throw Problem.invalid("query parameter '%s' is not known here".formatted(parameter.getKey()));
        }
        if (parameter.getValue().size() > 1) {
            throw Problem.invalid("query parameter '%s' is given more than once".formatted(parameter.getKey()));
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.getFirst(name));
    }

    private long number(String name) {
        try {
            return value(name).map(Long::parseLong).orElse(0L);
        } catch (NumberFormatException e) {
            throw Problem.invalid("query parameter '%s' is not a whole number".formatted(name));
        }
    }

    private Optional<Instant> time(String name) {
        try {
            return value(name).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException e) {
            throw Problem.invalid(
                    "query parameter '%s' is not an RFC 3339 time such as 2026-11-01T12:00:00Z".formatted(name));
        }
    }
}
