package io.helicon.namespace.jackson;

import io.helicon.namespace.JsonString;
import io.helicon.namespace.Members;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Patch made up for a document: most of its pointers lead to something.
 *
 * @param pointers all that it holds
 */
record RandomPatch(String json, List<String> pointers) {
    static RandomPatch of(Random random, Members members) {
        List<String> places = new ArrayList<>();
        collect(places, "", Plain.of(members.json()));
        List<String> pointers = new ArrayList<>();
        List<String> operations = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String path = pointer(random, places);
            String from = pointer(random, places);
            pointers.addAll(List.of(path, from));
            operations.add(operation(random, path, from));
        }
        return new RandomPatch("[" + String.join(",", operations) + "]", pointers);
    }

    boolean touchesAll() {
        return pointers.contains("");
    }

    /** @return the names of the members that it may change */
    Set<String> touched() {
        Set<String> names = new HashSet<>();
        pointers.forEach(it -> names.add(it.split("/", -1)[1].replace("~1", "/").replace("~0", "~")));
        return names;
    }

    private static String operation(Random random, String path, String from) {
        RandomJson made = new RandomJson(random);
        String op = made.any(List.of("add", "add", "remove", "replace", "move", "copy", "copy", "test"));
        String value = made.value(2);
        return "{\"op\":\"%s\",\"path\":%s,\"from\":%s,\"value\":%s}"
                .formatted(op, JsonString.of(path), JsonString.of(from), value);
    }

    private static String pointer(Random random, List<String> places) {
        RandomJson made = new RandomJson(random);
        String place = made.any(places);
        if (place.isEmpty() && random.nextInt(8) > 0) {
            return token(made.name());
        }
        return random.nextInt(4) == 0 ? place + token(made.name()) : place;
    }

    private static void collect(List<String> places, String at, @Nullable Object value) {
        places.add(at);
        if (value instanceof Map) {
            Plain.object(value).forEach((name, member) -> collect(places, at + token(name), member));
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                collect(places, at + "/" + i, items.get(i));
            }
        }
    }

    private static String token(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
