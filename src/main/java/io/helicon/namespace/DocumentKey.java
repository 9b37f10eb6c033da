package io.helicon.namespace;

import java.util.Set;

/** The name of one member of a document, for reading and writing it alone: as names are, and none of the metadata's. */
public record DocumentKey(String value) {
    /** The members that are the server's own. */
    public static final Set<String> METADATA = Set.of("_session", "_namespace", "_modified");

    public DocumentKey {
        Name.check(Mistake.INVALID_KEY, "the key", value);
        if (METADATA.contains(value)) {
            throw NamespaceProblem.of(Mistake.INVALID_KEY, "the key: " + value + " is written by the server alone");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
