package io.helicon.session;

import java.util.List;

/**
 * One node tells all others to forget sessions.
 *
 * @param round the sender's own number, named in the acknowledgement
 * @param tokens whose copies to forget; empty means all
 */
public record Invalidation(NodeId from, long round, List<TokenDigest> tokens) {
    /** Above this many, forgetting everything is cheaper than naming each. */
    static final int MOST_NAMED = 1_000;

    public Invalidation {
        tokens = tokens.size() > MOST_NAMED ? List.of() : List.copyOf(tokens);
    }
}
