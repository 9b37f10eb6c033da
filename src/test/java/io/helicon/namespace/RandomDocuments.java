package io.helicon.namespace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JSON texts as odd as the grammar allows (RFC 8259), the same ones for the same seed. */
final class RandomDocuments {
    private static final int DEPTH = 8;
    private static final List<String> SPACES = List.of("", "", "", " ", "\n", "\t ", "\r\n  ");
    private static final List<String> CHARACTERS = List.of(
            "a",
            "Z",
            "0",
            " ",
            "\u00e9",
            "\u6f22",
            "\ud83d\ude80",
            "\u200d",
            "\u202e",
            "\u007f",
            "\uffff",
            "/",
            "'",
            "<",
            "\\n",
            "\\\"",
            "\\\\",
            "\\/",
            "\\u0000",
            "\\u00E9",
            "\\ud83d\\ude80",
            "\\b");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1.0",
            "1.00",
            "-1e5",
            "1E+400",
            "2.5e-320",
            "9007199254740993",
            "0.1000000000000000055511151231257827");

    private final Random random;

    RandomDocuments(long seed) {
        this.random = new Random(seed);
    }

    /** @return the text between the braces of an object, without white space at its ends */
    String members() {
        return members(0).strip();
    }

    private String members(int depth) {
        Set<String> names = new LinkedHashSet<>();
        IntStream.range(0, random.nextInt(5)).forEach(number -> names.add(name(number)));
        return names.stream()
                .map(name -> space() + name + space() + ":" + space() + value(depth + 1) + space())
                .collect(Collectors.joining(","));
    }

    /** However it is escaped, no name is another's: each begins with its number. */
    private String name(int number) {
        return "\"" + number + text() + "\"";
    }

    private String value(int depth) {
        List<Supplier<String>> kinds = List.of(
                () -> "{" + members(depth) + "}",
                () -> "[" + items(depth) + "]",
                () -> "\"" + text() + "\"",
                this::number,
                () -> one(List.of("true", "false", "null")));
        int first = depth < DEPTH ? 0 : 2;
        return kinds.get(first + random.nextInt(kinds.size() - first)).get();
    }

    private String items(int depth) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(number -> space() + value(depth + 1) + space())
                .collect(Collectors.joining(","));
    }

    private String text() {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(number -> one(CHARACTERS))
                .collect(Collectors.joining());
    }

    private String number() {
        return random.nextBoolean() ? one(NUMBERS) : Long.toString(random.nextLong());
    }

    private String space() {
        return one(SPACES);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
