package io.helicon.namespace.jackson;

import io.helicon.namespace.JsonString;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/** The members of an object, by their names without escapes. */
final class ObjectParts implements Parts {
    private final Map<String, Part> members;

    /** @param members in their order, which are its own from now on */
    ObjectParts(Map<String, Part> members) {
        this.members = members;
    }

    Map<String, Part> members() {
        return members;
    }

    @Override
    public Collection<Part> all() {
        return members.values();
    }

    @Override
    public String absence(String token) {
        return "there is no member \"%s\"".formatted(Excerpt.of(token));
    }

    @Override
    public boolean has(String token) {
        return members.containsKey(token);
    }

    @Override
    public Value get(String token) {
        return part(token).value();
    }

    @Override
    public boolean mayAdd(String token) {
        return true;
    }

    @Override
    public int add(String token, Value value) {
        if (has(token)) {
            return replace(token, value);
        }
        Part member = new Part(JsonString.of(token) + ":", value, "");
        int comma = members.isEmpty() ? 0 : 1;
        members.put(token, member);
        return member.length() + comma;
    }

    @Override
    public int replace(String token, Value value) {
        int before = get(token).length();
        members.put(token, part(token).with(value));
        return value.length() - before;
    }

    @Override
    public int remove(String token) {
        int removed = part(token).length();
        members.remove(token);
        return -removed - (members.isEmpty() ? 0 : 1);
    }

    private Part part(String token) {
        return Objects.requireNonNull(members.get(token));
    }
}
