package io.helicon.namespace.jackson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes JSON up: numbers and strings of all spellings, and white space wherever it may be. */
final class RandomJson {
    /** Few, so that they meet. */
    private static final List<String> NAMES = List.of(
            "a", "b", "c", "0", "1", "-", "", "~", "/", "~1", "\u00e9", "\ud83d\ude80", "a\"b", "_session", "\n");

    private static final List<String> NUMBERS =
            List.of("0", "-0", "1", "1.0", "1.10", "1e5", "100000", "1E+05", "0.1e-7", "12345678901234567890.5", "-2");

    private static final List<String> BLANKS = List.of("", "", "", " ", "\t", "\n", "\r\n  ");

    private final Random random;

    RandomJson(Random random) {
        this.random = random;
    }

    /** @return one of a list */
    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** @return a name without escapes */
    String name() {
        return any(NAMES);
    }

    String object(int depth) {
        Set<String> names = new HashSet<>();
        List<String> members = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            String name = name();
            if (names.add(name)) {
                members.add(blank() + string(name) + blank() + ":" + blank() + value(depth - 1) + blank());
            }
        }
        return "{" + (members.isEmpty() ? blank() : String.join(",", members)) + "}";
    }

    String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0, 1 -> any(NUMBERS);
            case 2 -> any(List.of("true", "false", "null"));
            case 3, 4 -> string(name() + name());
            case 5 -> array(depth);
            default -> object(depth);
        };
    }

    private String array(int depth) {
        List<String> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(blank() + value(depth - 1) + blank());
        }
        return "[" + (items.isEmpty() ? blank() : String.join(",", items)) + "]";
    }

    private String blank() {
        return any(BLANKS);
    }

    private String string(String text) {
        StringBuilder written = new StringBuilder("\"");
        text.codePoints().forEach(it -> written.append(spelled(Character.toString(it))));
        return written.append('"').toString();
    }

    /** A character in one of its spellings; both halves of a pair are escaped, or none. */
    private String spelled(String character) {
        boolean must = character.matches("[\\x00-\\x1f\"\\\\]");
        return must || random.nextInt(5) == 0
                ? character.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining())
                : character;
    }
}
