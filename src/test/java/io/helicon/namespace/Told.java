package io.helicon.namespace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helicon.support.Answer;
import java.util.List;
import java.util.Optional;

/**
 * What a writer was told.
 *
 * @param error empty when it was done
 * @param after the document then, if it was told
 */
record Told(String error, Optional<DocumentState> after) {
    static Told of(Answer answer) {
        return new Told(
                answer.text("error"),
                Optional.of(answer.header("ETag"))
                        .filter(tag -> !tag.isEmpty())
                        .map(tag -> new DocumentState(members(answer), tag)));
    }

    /** Done, with nothing said of the document. */
    static Told done() {
        return new Told("", Optional.empty());
    }

    static Told refused(String error) {
        return new Told(error, Optional.empty());
    }

    private static ObjectNode members(Answer answer) {
        ObjectNode document = (ObjectNode) answer.json();
        return document.remove(List.copyOf(DocumentKey.METADATA));
    }
}
