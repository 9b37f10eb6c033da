package io.helicon.access;

import io.helicon.problem.Problem;
import java.util.regex.Pattern;

/** Whom something is granted to: a user, or, with {@code g-} before its name, a group of users. */
public record Role(String value) {
    /** First, for the constants below are checked by it. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.@+-]{1,128}");

    static final String GROUP = "g-";

    /** Everybody who signed in. */
    public static final Role AUTHENTICATED = new Role("g-authenticated");

    /** Who may do everything. */
    public static final Role ADMIN = new Role("g-admin");

    public Role {
        if (!isWellFormed(value)) {
            throw Problem.invalid("a role's name has 1 to 128 of A-Z a-z 0-9 _ . @ + -");
        }
    }

    /** Names of users are made of the same, for each is a role. */
    static boolean isWellFormed(String name) {
        return FORM.matcher(name).matches();
    }

    /** The role of one user. */
    public static Role of(Username user) {
        return new Role(user.value());
    }

    public boolean isGroup() {
        return value.startsWith(GROUP);
    }

    @Override
    public String toString() {
        return value;
    }
}
