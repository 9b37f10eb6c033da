package io.helicon.namespace.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as they are meant, however they were written (RFC 6902, 4.6). */
final class Scalars {
    private static final int ESCAPE = 6;

    private Scalars() {}

    /** @return the characters of a string, without its quotes and escapes */
    static String string(Value value) {
        String text = value.text();
        return text.indexOf('\\') < 0 ? text.substring(1, text.length() - 1) : unescaped(text);
    }

    private static String unescaped(String text) {
        try (JsonParser parser = Parsers.of(text)) {
            JsonToken unused = parser.nextToken();
            return parser.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return whether two values are the same: numbers by what they are worth, members in any order */
    static boolean same(Value one, Value other) {
        if (one.isObject() && other.isObject()) {
            return sameMembers(one.members().members(), other.members().members());
        }
        if (one.isArray() && other.isArray()) {
            return sameItems(one.parts().all(), other.parts().all());
        }
        if (one.isString() && other.isString()) {
            return areClose(one, other) && string(one).equals(string(other));
        }
        if (one.isNumber() && other.isNumber()) {
            return sameNumber(one.text(), other.text());
        }
        return one.text().equals(other.text());
    }

    /** An escape has six characters for one, so that what is much longer need not be looked at. */
    private static boolean areClose(Value one, Value other) {
        return one.length() / ESCAPE <= other.length() && other.length() / ESCAPE <= one.length();
    }

    /** Only what others stored can be too long for it. */
    private static boolean sameNumber(String one, String other) {
        return one.equals(other)
                || (Digits.areFew(one)
                        && Digits.areFew(other)
                        && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0);
    }

    private static boolean sameMembers(Map<String, Part> some, Map<String, Part> others) {
        return some.size() == others.size()
                && some.entrySet().stream()
                        .allMatch(it -> sameMember(it.getValue().value(), others.get(it.getKey())));
    }

    private static boolean sameMember(Value one, @Nullable Part other) {
        return other != null && same(one, other.value());
    }

    private static boolean sameItems(Collection<Part> some, Collection<Part> others) {
        Iterator<Part> rest = others.iterator();
        return some.size() == others.size()
                && some.stream().allMatch(it -> same(it.value(), rest.next().value()));
    }
}
