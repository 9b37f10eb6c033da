package io.helicon.namespace.jackson;

/** What a complaint tells of a text that a caller wrote: a short beginning of it, with nothing in it that acts. */
final class Excerpt {
    /** Most characters of it. */
    static final int LENGTH = 64;

    /** Most characters of a path, which is of use only as a whole, and of a sentence. */
    static final int WHOLE = 256;

    private Excerpt() {}

    static String of(String text) {
        return of(text, LENGTH);
    }

    static String ofPath(String path) {
        return of(path, WHOLE);
    }

    /** @param complaint that holds an excerpt */
    static String ofComplaint(String complaint) {
        return of(complaint, WHOLE);
    }

    private static String of(String text, int most) {
        StringBuilder told = new StringBuilder();
        text.codePoints().limit(most).forEach(it -> append(told, it));
        return text.codePointCount(0, text.length()) > most ? told + "…" : told.toString();
    }

    private static void append(StringBuilder told, int character) {
        int type = Character.getType(character);
        if (Character.isISOControl(character) || type == Character.SURROGATE || type == Character.FORMAT) {
            told.append("\\u%04x".formatted(character));
        } else {
            told.appendCodePoint(character);
        }
    }
}
