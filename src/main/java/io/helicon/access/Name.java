package io.helicon.access;

import io.helicon.problem.Problem;

/** The checks that the names of buckets and streams pass on their way in. */
final class Name {
    /** Most characters (code points) of a name. */
    static final int LIMIT = 256;

    /** What parts a name from the next one: in paths, in subscriptions, in topics. */
    private static final String SEPARATORS = "/:!";

    private Name() {}

    /** Refuses what cannot be a name, and says of what. */
    static void check(String what, String value) {
        if (value.isEmpty()) {
            throw Problem.invalid("the name of the " + what + " is empty");
        }
        int length = value.codePointCount(0, value.length());
        if (length > LIMIT) {
            throw Problem.invalid(
                    "the name of the %s has %d characters, at most %d are taken".formatted(what, length, LIMIT));
        }
        value.codePoints().forEach(character -> check(what, character));
    }

    private static void check(String what, int character) {
        boolean half = Character.getType(character) == Character.SURROGATE;
        if (half || Character.isISOControl(character) || SEPARATORS.indexOf(character) >= 0) {
            throw Problem.invalid(
                    "the name of the %s has the character U+%04X, which is not taken".formatted(what, character));
        }
    }
}
