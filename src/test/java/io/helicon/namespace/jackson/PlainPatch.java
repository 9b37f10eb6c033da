package io.helicon.namespace.jackson;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** RFC 6902 on {@link Plain} values; each operation makes a new tree. Fails with IllegalStateException. */
final class PlainPatch {
    private PlainPatch() {}

    static @Nullable Object apply(@Nullable Object document, List<@Nullable Object> operations) {
        @Nullable Object patched = document;
        for (Object operation : operations) {
            patched = apply(patched, Plain.object(operation));
        }
        return patched;
    }

    private static @Nullable Object apply(@Nullable Object root, Map<String, @Nullable Object> operation) {
        List<String> path = tokens(operation.get("path"));
        @Nullable Object value = operation.get("value");
        return switch (String.valueOf(operation.get("op"))) {
            case "add" -> add(root, path, value);
            case "remove" -> remove(root, path);
            case "replace" -> path.isEmpty() ? value : replace(root, path, value);
            case "move" -> move(root, tokens(operation.get("from")), path);
            case "copy" -> add(root, path, get(root, tokens(operation.get("from"))));
            default -> {
                require(Objects.equals(get(root, path), value));
                yield root;
            }
        };
    }

    private static @Nullable Object move(@Nullable Object root, List<String> from, List<String> to) {
        @Nullable Object value = get(root, from);
        if (from.equals(to)) {
            return root;
        }
        require(to.size() <= from.size() || !to.subList(0, from.size()).equals(from));
        return add(remove(root, from), to, value);
    }

    private static @Nullable Object get(@Nullable Object root, List<String> path) {
        @Nullable Object value = root;
        for (String token : path) {
            value = child(value, token);
        }
        return value;
    }

    private static @Nullable Object child(@Nullable Object value, String token) {
        if (value instanceof List<?> list) {
            return list.get(index(token, list.size() - 1));
        }
        Map<String, @Nullable Object> object = Plain.object(value);
        require(object.containsKey(token));
        return object.get(token);
    }

    private static @Nullable Object add(@Nullable Object root, List<String> path, @Nullable Object value) {
        if (path.isEmpty()) {
            return value;
        }
        String token = path.get(0);
        boolean here = path.size() == 1;
        if (root instanceof List<?> list && here) {
            List<@Nullable Object> items = Plain.array(root);
            items.add(token.equals("-") ? list.size() : index(token, list.size()), value);
            return items;
        }
        return put(root, token, here ? value : add(child(root, token), rest(path), value));
    }

    private static @Nullable Object replace(@Nullable Object root, List<String> path, @Nullable Object value) {
        if (path.isEmpty()) {
            return value;
        }
        return put(root, path.get(0), replace(child(root, path.get(0)), rest(path), value));
    }

    private static @Nullable Object remove(@Nullable Object root, List<String> path) {
        require(!path.isEmpty());
        @Nullable Object child = child(root, path.get(0));
        if (path.size() > 1) {
            return put(root, path.get(0), remove(child, rest(path)));
        }
        if (root instanceof List<?> list) {
            List<@Nullable Object> items = Plain.array(root);
            items.remove(index(path.get(0), list.size() - 1));
            return items;
        }
        Map<String, @Nullable Object> members = Plain.object(root);
        members.remove(path.get(0));
        return members;
    }

    private static Object put(@Nullable Object root, String token, @Nullable Object value) {
        if (root instanceof List<?> list) {
            List<@Nullable Object> items = Plain.array(root);
            items.set(index(token, list.size() - 1), value);
            return items;
        }
        Map<String, @Nullable Object> members = Plain.object(root);
        members.put(token, value);
        return members;
    }

    private static int index(String token, int most) {
        require(token.equals("0") || (token.matches("[0-9]{1,9}") && token.charAt(0) != '0'));
        int index = Integer.parseInt(token);
        require(index <= most);
        return index;
    }

    private static List<String> rest(List<String> path) {
        return path.subList(1, path.size());
    }

    private static List<String> tokens(@Nullable Object pointer) {
        String text = String.valueOf(pointer);
        return text.isEmpty()
                ? List.of()
                : List.of(text.substring(1).split("/", -1)).stream()
                        .map(it -> it.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("does not fit");
        }
    }
}
