package io.helicon.access;

import java.util.Set;

/**
 * Which grants have changed after a number.
 *
 * @param number of the last change there is
 * @param everything when it is no longer known what changed since
 * @param scopes whose grants have changed
 */
public record GrantChanges(long number, boolean everything, Set<Scope> scopes) {
    public GrantChanges {
        scopes = Set.copyOf(scopes);
    }
}
