package io.helicon.access;

import io.helicon.problem.Problem;

/** What a user alone knows: 1 to 1,024 characters of any kind; never printed. */
public record Password(String value) {
    static final int LIMIT = 1_024;

    public Password {
        if (value.isEmpty() || value.length() > LIMIT) {
            throw Problem.invalid("a password has 1 to " + LIMIT + " characters");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
