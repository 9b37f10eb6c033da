package io.helicon.namespace;

/** Texts as JSON writes them (RFC 8259, 7). */
public final class JsonString {
    private JsonString() {}

    /** @return the text in quotes, with nothing escaped that need not be */
    public static String of(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            append(quoted, text.charAt(i));
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, char character) {
        if (character == '"' || character == '\\') {
            quoted.append('\\').append(character);
        } else if (character < ' ') {
            quoted.append("\\u%04x".formatted((int) character));
        } else {
            quoted.append(character);
        }
    }
}
