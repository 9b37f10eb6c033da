package io.helicon.namespace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a writer wants, in terms of the document as it is then.
 *
 * @param what for people
 * @param fits whether it can be done with these members
 * @param change what it does to them
 * @param condition the entity tag without which it is not to be done; empty for none
 */
record Attempt(String what, Predicate<ObjectNode> fits, Consumer<ObjectNode> change, String condition) {
    private static final String LIST = "list";
    private static final String READ = "read";

    boolean isReading() {
        return what.equals(READ);
    }

    static Attempt read() {
        return new Attempt(READ, members -> true, members -> {}, "");
    }

    static Attempt set(String key, String value) {
        return new Attempt("set " + key + " to " + value, members -> true, members -> members.put(key, value), "");
    }

    static Attempt remove(String key) {
        return new Attempt("remove " + key, members -> members.has(key), members -> members.remove(List.of(key)), "");
    }

    /** Sets one and removes another one, if it is there. */
    static Attempt merge(String key, String value, String gone) {
        return new Attempt(
                "set " + key + " to " + value + " without " + gone,
                members -> true,
                members -> members.put(key, value).remove(List.of(gone)),
                "");
    }

    static Attempt append(String value) {
        return new Attempt(
                "append " + value,
                members -> true,
                members -> members.withArray("/" + LIST).add(value),
                "");
    }

    /** Sets a key if it has this value. */
    static Attempt replace(String key, JsonNode seen, String value) {
        return new Attempt(
                "replace " + seen + " of " + key + " by " + value,
                members -> seen.equals(members.get(key)),
                members -> members.put(key, value),
                "");
    }

    /** Replaces the whole of a state. */
    static Attempt overwrite(DocumentState seen, ObjectNode all) {
        return new Attempt(
                "overwrite " + seen.tag() + " by " + all,
                members -> true,
                members -> members.removeAll().setAll(all),
                seen.tag());
    }
}
