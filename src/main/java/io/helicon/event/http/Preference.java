package io.helicon.event.http;

import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a header such as {@code Accept} says of one choice.
 *
 * <p>Source: RFC 9110, 12.4.2, quality values; what is no number counts as 1.
 */
record Preference(@Nullable String header) {
    /** @return the weight of the first of these names that is there, from the most to the least specific */
    OptionalDouble of(String... names) {
        for (String name : names) {
            OptionalDouble weight = weight(name);
            if (weight.isPresent()) {
                return weight;
            }
        }
        return OptionalDouble.empty();
    }

    /** @return whether one of these names is wanted */
    boolean admits(String... names) {
        return of(names).orElse(0) > 0;
    }

    private OptionalDouble weight(String name) {
        String all = header == null ? "" : header.toLowerCase(Locale.ROOT);
        for (String choice : all.split(",", -1)) {
            String[] parts = choice.split(";", -1);
            if (parts[0].strip().equals(name)) {
                return OptionalDouble.of(quality(parts));
            }
        }
        return OptionalDouble.empty();
    }

    private static double quality(String... parts) {
        for (String part : parts) {
            String parameter = part.strip();
            if (parameter.startsWith("q=")) {
                return number(parameter.substring(2).strip());
            }
        }
        return 1;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
