package io.helicon.namespace;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A document between two deeds.
 *
 * @param members without metadata
 * @param tag its entity tag; empty when nobody was told it
 */
record DocumentState(ObjectNode members, String tag) {
    /** @return whether a condition on this tag may hold */
    boolean mayBe(String other) {
        return tag.isEmpty() || tag.equals(other);
    }

    /** @return whether a condition on this tag may fail */
    boolean mayNotBe(String other) {
        return tag.isEmpty() || !tag.equals(other);
    }
}
