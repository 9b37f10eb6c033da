package io.helicon.session;

import io.helicon.problem.Problem;

/** The checks that every text of a session passes on its way in. */
final class Text {
    private Text() {}

    /**
     * @param name what the text is, for the complaint
     * @param limit most characters (UTF-16 units), a bound on what one index entry or row may cost
     */
    static void checkLength(String name, String value, int limit) {
        if (value.length() > limit) {
            throw Problem.invalid(
                    "mnemosyned: %s has %d characters, at most %d are taken".formatted(name, value.length(), limit));
        }
    }

    /** Postgres text and JSONB hold every character but NUL. */
    static void checkStorable(String name, String value) {
        int nul = value.indexOf(0);
        if (nul >= 0) {
            throw Problem.invalid("mnemosyned: %s has a NUL character at position %d".formatted(name, nul));
        }
        checkEncodable(name, value);
    }

    /** UTF-8 has no half of a surrogate pair: two texts that differ in halves only would be the same to a digest. */
    static void checkEncodable(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                i = checkPair(name, value, i);
            }
        }
    }

    private static int checkPair(String name, String value, int at) {
        boolean paired = Character.isHighSurrogate(value.charAt(at))
                && at + 1 < value.length()
                && Character.isLowSurrogate(value.charAt(at + 1));
        if (!paired) {
            throw Problem.invalid("mnemosyned: %s has an unpaired surrogate at position %d".formatted(name, at));
        }
        return at + 1;
    }
}
