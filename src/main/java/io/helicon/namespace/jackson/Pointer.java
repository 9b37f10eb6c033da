package io.helicon.namespace.jackson;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JSON Pointer (RFC 6901): which value of a document.
 *
 * @param text as it was written
 * @param tokens the names and indices, from the outside in; none for the whole document
 */
record Pointer(String text, List<String> tokens) {
    /** What a tilde may not stand before. */
    private static final Pattern STRAY = Pattern.compile("~(?![01])");

    Pointer {
        tokens = List.copyOf(tokens);
    }

    /** @return nothing when the text is no pointer */
    static Optional<Pointer> of(String text) {
        boolean formed =
                (text.isEmpty() || text.startsWith("/")) && !STRAY.matcher(text).find();
        return formed ? Optional.of(new Pointer(text, tokens(text))) : Optional.empty();
    }

    boolean isRoot() {
        return tokens.isEmpty();
    }

    /** @return the tokens of what is around it */
    List<String> parent() {
        return tokens.subList(0, tokens.size() - 1);
    }

    String last() {
        return tokens.get(tokens.size() - 1);
    }

    /** @return whether the other points to something inside of what this one points to */
    boolean isAround(Pointer other) {
        int size = tokens.size();
        return size < other.tokens.size() && tokens.equals(other.tokens.subList(0, size));
    }

    private static List<String> tokens(String text) {
        return Stream.of(text.split("/", -1)).skip(1).map(Pointer::unescaped).toList();
    }

    /** In this order, so that {@code ~01} is {@code ~1} and not a slash. */
    private static String unescaped(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }
}
