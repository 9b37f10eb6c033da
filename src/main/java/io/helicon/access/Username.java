package io.helicon.access;

import io.helicon.problem.Problem;

/**
 * The name of a user: 1 to 128 of the characters {@code A-Z a-z 0-9 _ . @ + -}, and not the name of a group.
 *
 * <p>Whoever shows nothing is {@link #ANONYMOUS}. Source: 50-access, Iorio DB.
 */
public record Username(String value) {
    /** Who did not say who they are. */
    public static final Username ANONYMOUS = new Username("anonymous");

    public Username {
        if (!Role.isWellFormed(value) || value.startsWith(Role.GROUP)) {
            throw Problem.invalid(
                    "a user's name has 1 to 128 of A-Z a-z 0-9 _ . @ + - and does not begin with " + Role.GROUP);
        }
    }

    public boolean isAnonymous() {
        return equals(ANONYMOUS);
    }

    @Override
    public String toString() {
        return value;
    }
}
