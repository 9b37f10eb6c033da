package io.helicon.namespace.jackson;

import io.helicon.namespace.Detail;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the operations of a JSON Patch; what the RFC does not know of is passed over, as it says. */
final class OperationReading {
    /** Most operations of one patch: each may move a whole document about. */
    static final int MOST = 1_000;

    private static final Value NULL = Value.of("null");

    private final int number;
    private final Parts members;

    private OperationReading(int number, Parts members) {
        this.number = number;
        this.members = members;
    }

    static List<Operation> read(Value patch) {
        if (!patch.isArray()) {
            throw invalid("", "", "a JSON Patch is an array of operations");
        }
        int size = patch.parts().all().size();
        if (size > MOST) {
            throw invalid("", "", "%d operations, at most %d are taken".formatted(size, MOST));
        }
        List<Operation> operations = new ArrayList<>();
        for (Part part : patch.parts().all()) {
            operations.add(read(operations.size(), part.value()));
        }
        return operations;
    }

    private static Operation read(int number, Value operation) {
        if (!operation.isObject()) {
            throw invalid("/" + number, "", "operation %d is no object".formatted(number));
        }
        return new OperationReading(number, operation.parts()).operation();
    }

    private Operation operation() {
        String word = text("op", "");
        Operation.Kind kind = Stream.of(Operation.Kind.values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> wrong("op", "", "\"%s\" is no operation".formatted(Excerpt.of(word))));
        Pointer path = pointer("path", word);
        return new Operation(number, kind, path, kind.hasFrom() ? pointer("from", word) : path, value(kind));
    }

    private Value value(Operation.Kind kind) {
        return kind.hasValue() ? member("value", kind.word()) : NULL;
    }

    private Pointer pointer(String name, String rule) {
        String text = text(name, rule);
        Optional<Pointer> pointer = Pointer.of(text);
        return pointer.orElseThrow(
                () -> wrong(name, rule, "%s \"%s\" is no JSON Pointer".formatted(name, Excerpt.of(text))));
    }

    private String text(String name, String rule) {
        Value member = member(name, rule);
        if (!member.isString()) {
            throw wrong(name, rule, name + " is no string");
        }
        return Scalars.string(member);
    }

    private Value member(String name, String rule) {
        if (!members.has(name)) {
            throw invalid("/" + number, rule, "operation %d: %s is missing".formatted(number, name));
        }
        return members.get(name);
    }

    private NamespaceProblem wrong(String name, String rule, String what) {
        return invalid("/" + number + "/" + name, rule, "operation %d: %s".formatted(number, what));
    }

    private static NamespaceProblem invalid(String path, String rule, String what) {
        return NamespaceProblem.of(Mistake.INVALID_PATCH, List.of(new Detail(path, rule, what)));
    }
}
