package io.helicon.namespace;

import java.util.Optional;

/** The checks that every name passes on its way in. */
final class Name {
    /** Most characters (code points) of a name. */
    static final int LIMIT = 256;

    private Name() {}

    /** Refuses what cannot be a name, and says of what. */
    static void check(Mistake mistake, String what, String value) {
        Optional<String> wrong = mistake(value);
        if (wrong.isPresent()) {
            throw NamespaceProblem.of(mistake, what + ": " + wrong.get());
        }
    }

    private static Optional<String> mistake(String value) {
        if (value.isEmpty()) {
            return Optional.of("it is empty");
        }
        int length = value.codePointCount(0, value.length());
        if (length > LIMIT) {
            return Optional.of("it has %d characters, at most %d are taken".formatted(length, LIMIT));
        }
        return strange(value);
    }

    /** UTF-8 has no half of a surrogate pair, and nobody sees a control character in a log. */
    private static Optional<String> strange(String value) {
        int place = 0;
        for (int character : value.codePoints().toArray()) {
            if (Character.isISOControl(character)) {
                return Optional.of("it has the control character U+%04X at position %d".formatted(character, place));
            }
            if (Character.getType(character) == Character.SURROGATE) {
                return Optional.of("it has half a character at position %d".formatted(place));
            }
            place++;
        }
        return Optional.empty();
    }
}
