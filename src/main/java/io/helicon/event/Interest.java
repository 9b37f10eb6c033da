package io.helicon.event;

import io.helicon.problem.Problem;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a subscriber wants: event types, each with everything below it. A part {@code *} stands for any one part, but the
 * first: history is kept by first part, so that one must be named.
 *
 * <p>{@code program} and {@code program:*} both match {@code program:1234:views}; {@code prog} does not.
 */
public record Interest(Set<EventType> types) {
    static final String ANY = "*";

    public Interest {
        types = Set.copyOf(types);
        if (types.stream().anyMatch(type -> type.root().equals(ANY))) {
            throw Problem.invalid("an event type cannot begin with the wildcard *: name its first part");
        }
    }

    /** @throws Problem for a type that cannot be, and for more than the limit */
    public static Interest of(Collection<String> types, int limit) {
        Set<String> distinct = Set.copyOf(types);
        if (distinct.size() > limit) {
            throw Problem.invalid(
                    "%d event types are asked for, at most %d are taken".formatted(distinct.size(), limit));
        }
        return new Interest(distinct.stream().map(EventType::new).collect(Collectors.toUnmodifiableSet()));
    }

    /** @return the first parts, by which the history is kept */
    public Set<String> roots() {
        return types.stream().map(EventType::root).collect(Collectors.toUnmodifiableSet());
    }

    /** @return whether a type is one of these, or below one of these */
    public boolean covers(EventType type) {
        return types.stream().anyMatch(mine -> Parts.cover(mine.parts(), type.parts()));
    }
}
