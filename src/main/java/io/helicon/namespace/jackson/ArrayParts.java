package io.helicon.namespace.jackson;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The items of an array, by their indices. */
final class ArrayParts implements Parts {
    /** What stands behind the last item (RFC 6901, 4). */
    private static final String END = "-";

    /** No array is longer than nine digits can tell. */
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final List<Part> items;

    /** @param items which are its own from now on */
    ArrayParts(List<Part> items) {
        this.items = items;
    }

    @Override
    public Collection<Part> all() {
        return items;
    }

    @Override
    public String absence(String token) {
        boolean place = token.equals(END) || INDEX.matcher(token).matches();
        return place
                ? "there is no item %s, the array has %d".formatted(token, items.size())
                : "\"%s\" is no index of an array".formatted(Excerpt.of(token));
    }

    @Override
    public boolean has(String token) {
        return INDEX.matcher(token).matches() && Integer.parseInt(token) < items.size();
    }

    @Override
    public Value get(String token) {
        return items.get(Integer.parseInt(token)).value();
    }

    @Override
    public boolean mayAdd(String token) {
        return token.equals(END) || (INDEX.matcher(token).matches() && Integer.parseInt(token) <= items.size());
    }

    @Override
    public int add(String token, Value value) {
        int index = token.equals(END) ? items.size() : Integer.parseInt(token);
        int comma = items.isEmpty() ? 0 : 1;
        items.add(index, new Part("", value, ""));
        return value.length() + comma;
    }

    @Override
    public int replace(String token, Value value) {
        int index = Integer.parseInt(token);
        Part before = items.set(index, items.get(index).with(value));
        return value.length() - before.value().length();
    }

    @Override
    public int remove(String token) {
        Part removed = items.remove(Integer.parseInt(token));
        return -removed.length() - (items.isEmpty() ? 0 : 1);
    }
}
