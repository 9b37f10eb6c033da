package io.helicon.namespace;

import java.util.Optional;
import java.util.Set;

/**
 * What must hold of a document for a change of it to be made; source: {@code If-Match} and {@code If-None-Match} of RFC
 * 9110, 13.1.
 *
 * @param tags of which the document must have one, or none
 */
public record Condition(Kind kind, Set<ETag> tags) {
    /** The change is made in any case. */
    public static final Condition NONE = new Condition(Kind.NONE, Set.of());

    /** There must be one: {@code If-Match: *}. */
    public static final Condition PRESENT = new Condition(Kind.PRESENT, Set.of());

    /** There must be none: {@code If-None-Match: *}. */
    public static final Condition ABSENT = new Condition(Kind.ABSENT, Set.of());

    /** Which of the five conditions. */
    public enum Kind {
        NONE,
        PRESENT,
        ABSENT,
        ONE_OF,
        NONE_OF
    }

    public Condition {
        tags = Set.copyOf(tags);
    }

    public static Condition oneOf(ETag tag) {
        return oneOf(Set.of(tag));
    }

    public static Condition oneOf(Set<ETag> tags) {
        return new Condition(Kind.ONE_OF, tags);
    }

    public static Condition noneOf(Set<ETag> tags) {
        return new Condition(Kind.NONE_OF, tags);
    }

    /** @return whether it holds of a document, or of its absence */
    public boolean holds(Optional<ETag> present) {
        return switch (kind) {
            case NONE -> true;
            case PRESENT -> present.isPresent();
            case ABSENT -> present.isEmpty();
            case ONE_OF -> present.filter(tags::contains).isPresent();
            case NONE_OF -> present.filter(tags::contains).isEmpty();
        };
    }
}
