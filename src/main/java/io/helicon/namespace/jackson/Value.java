package io.helicon.namespace.jackson;

import org.jspecify.annotations.Nullable;

/**
 * One JSON value: its text as it was written, and, once somebody has looked inside, its parts.
 *
 * <p>Whoever changes a value tells all those around it ({@link #grow}): what was not changed keeps its text.
 */
final class Value {
    private static final int BRACES = 2;

    private final char first;
    private int length;
    private @Nullable String text;
    private @Nullable Parts parts;

    private Value(String text) {
        this.first = text.charAt(0);
        this.length = text.length();
        this.text = text;
    }

    /** @param text of JSON, without white space at its ends */
    static Value of(String text) {
        return new Value(text);
    }

    boolean isObject() {
        return first == '{';
    }

    boolean isArray() {
        return first == '[';
    }

    boolean isString() {
        return first == '"';
    }

    boolean isNull() {
        return first == 'n';
    }

    boolean isNumber() {
        return first == '-' || (first >= '0' && first <= '9');
    }

    boolean hasParts() {
        return isObject() || isArray();
    }

    /** @return of an object or an array: what is in it */
    Parts parts() {
        Parts known = parts;
        if (known == null) {
            known = isObject() ? members() : new ArrayParts(Split.items(text()));
            parts = known;
        }
        return known;
    }

    /** @return of an object: what is in it */
    ObjectParts members() {
        Parts known = parts;
        if (known == null) {
            known = new ObjectParts(Split.members(text()));
            parts = known;
        }
        return (ObjectParts) known;
    }

    /** @return how long the text is, without writing it */
    int length() {
        return length;
    }

    /** @return by how many characters it grew; see {@link Parts#add} */
    int add(String token, Value value) {
        int blank = parts().all().isEmpty() ? length - BRACES : 0;
        return changed(parts().add(token, value) - blank);
    }

    int replace(String token, Value value) {
        return changed(parts().replace(token, value));
    }

    int remove(String token) {
        return changed(parts().remove(token));
    }

    private int changed(int growth) {
        grow(growth);
        return growth;
    }

    /** Notes that something deep in it is another now. */
    void grow(int characters) {
        length += characters;
        text = null;
    }

    /** @return whether it has to be written anew */
    boolean isChanged() {
        return text == null;
    }

    String text() {
        String known = text;
        if (known == null) {
            StringBuilder anew = new StringBuilder(length);
            writeParts(anew);
            known = anew.toString();
            text = known;
        }
        return known;
    }

    void write(StringBuilder target) {
        if (text == null) {
            writeParts(target);
        } else {
            target.append(text);
        }
    }

    private void writeParts(StringBuilder target) {
        target.append(first);
        int begin = target.length();
        for (Part part : parts().all()) {
            if (target.length() > begin) {
                target.append(',');
            }
            part.write(target);
        }
        target.append(isObject() ? '}' : ']');
    }
}
