package io.helicon.namespace.jackson;

import io.helicon.namespace.Detail;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import java.util.List;

/**
 * One operation of a JSON Patch (RFC 6902, 4).
 *
 * @param number its place in the patch, from 0
 * @param from where {@code move} and {@code copy} find their value; of the others it is the path
 * @param value of {@code add}, {@code replace} and {@code test}; of the others it is null, JSON's
 */
record Operation(int number, Kind kind, Pointer path, Pointer from, Value value) {
    /** Which of the six. */
    enum Kind {
        ADD("add"),
        REMOVE("remove"),
        REPLACE("replace"),
        MOVE("move"),
        COPY("copy"),
        TEST("test");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        boolean hasValue() {
            return this == ADD || this == REPLACE || this == TEST;
        }

        boolean hasFrom() {
            return this == MOVE || this == COPY;
        }
    }

    /** @return the failure of a patch that does not fit */
    NamespaceProblem failed(String why) {
        return NamespaceProblem.of(Mistake.PATCH_FAILED, List.of(detail(why)));
    }

    /** @return what is wrong with it */
    Detail detail(String why) {
        String message = "operation %d (%s): %s".formatted(number, kind.word(), why);
        return new Detail(Excerpt.ofPath(path.text()), kind.word(), message);
    }
}
