package io.helicon.namespace.jackson;

import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceConfig;
import io.helicon.namespace.NamespaceProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * Does the operations of a JSON Patch (RFC 6902), one after the other.
 *
 * <p>What a value is copied or moved as is its text, so nothing hangs in two places; and the document is never longer than
 * is taken, because {@code copy} could double it with each operation.
 */
final class Patching {
    /** How many times the largest document one patch may copy: what is copied is cut anew when it is changed. */
    private static final int COPIES = 8;

    private final int maxDepth;
    private final int maxSize;
    private long copied;
    private Value root;

    /** @param document which is of no use any more then */
    Patching(Value document, NamespaceConfig config) {
        this.root = document;
        this.maxDepth = config.maxDepth();
        this.maxSize = Math.max(config.maxSize(), document.length());
    }

    /** @return the document, changed */
    Value apply(List<Operation> operations) {
        operations.forEach(this::apply);
        return root;
    }

    private void apply(Operation operation) {
        switch (operation.kind()) {
            case ADD -> add(operation, operation.value());
            case REMOVE -> remove(operation, operation.path());
            case REPLACE -> replace(operation);
            case MOVE -> move(operation);
            case COPY -> add(operation, copied(operation));
            case TEST -> test(operation);
        }
        if (root.length() > maxSize) {
            throw tooLarge(operation, "the document would be longer than %d bytes".formatted(maxSize));
        }
    }

    private void add(Operation operation, Value value) {
        if (operation.path().isRoot()) {
            root = value;
            return;
        }
        String token = operation.path().last();
        List<Value> around = around(operation, operation.path());
        Value parent = innermost(around);
        if (!parent.parts().mayAdd(token)) {
            throw operation.failed(parent.parts().absence(token));
        }
        grow(around, parent.add(token, value));
    }

    private void replace(Operation operation) {
        if (operation.path().isRoot()) {
            root = operation.value();
            return;
        }
        String token = operation.path().last();
        List<Value> around = around(operation, operation.path());
        Value unused = part(operation, innermost(around), token);
        grow(around, innermost(around).replace(token, operation.value()));
    }

    private void remove(Operation operation, Pointer pointer) {
        if (pointer.isRoot()) {
            throw operation.failed("the whole document cannot be removed");
        }
        List<Value> around = around(operation, pointer);
        Value unused = part(operation, innermost(around), pointer.last());
        grow(around, innermost(around).remove(pointer.last()));
    }

    private void move(Operation operation) {
        Value value = find(operation, operation.from());
        if (operation.from().isAround(operation.path())) {
            throw operation.failed("nothing can be moved into itself");
        }
        if (!operation.from().tokens().equals(operation.path().tokens())) {
            remove(operation, operation.from());
            add(operation, value);
        }
    }

    private Value copied(Operation operation) {
        Value value = find(operation, operation.from());
        copied += value.length();
        if (copied > (long) maxSize * COPIES) {
            throw tooLarge(operation, "all that is copied is more than %d bytes".formatted((long) maxSize * COPIES));
        }
        return Value.of(value.text());
    }

    private void test(Operation operation) {
        if (!Scalars.same(find(operation, operation.path()), operation.value())) {
            throw operation.failed("the value is another");
        }
    }

    private Value find(Operation operation, Pointer pointer) {
        return pointer.isRoot() ? root : part(operation, innermost(around(operation, pointer)), pointer.last());
    }

    /** @return all that is around a place, from the outside in; the last of them has parts */
    private List<Value> around(Operation operation, Pointer pointer) {
        if (pointer.tokens().size() > maxDepth) {
            throw operation.failed("nothing is nested deeper than %d levels".formatted(maxDepth));
        }
        List<Value> around = new ArrayList<>();
        Value value = root;
        for (String token : pointer.parent()) {
            around.add(value);
            value = part(operation, value, token);
        }
        refuseScalar(operation, value, pointer.last());
        around.add(value);
        return around;
    }

    private static Value part(Operation operation, Value value, String token) {
        refuseScalar(operation, value, token);
        if (!value.parts().has(token)) {
            throw operation.failed(value.parts().absence(token));
        }
        return value.parts().get(token);
    }

    private static void refuseScalar(Operation operation, Value value, String token) {
        if (!value.hasParts()) {
            throw operation.failed(
                    "there is no \"%s\" in what is neither object nor array".formatted(Excerpt.of(token)));
        }
    }

    private static Value innermost(List<Value> around) {
        return around.get(around.size() - 1);
    }

    /** The innermost has grown by itself. */
    private static void grow(List<Value> around, int growth) {
        around.subList(0, around.size() - 1).forEach(it -> it.grow(growth));
    }

    private static NamespaceProblem tooLarge(Operation operation, String why) {
        return NamespaceProblem.of(Mistake.TOO_LARGE, List.of(operation.detail(why)));
    }
}
