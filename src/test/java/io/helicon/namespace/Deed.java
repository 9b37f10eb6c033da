package io.helicon.namespace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * An attempt and what came of it.
 *
 * @param begun when it was sent, on a clock that all deeds share
 * @param ended when it was answered
 */
record Deed(Attempt attempt, Told told, long begun, long ended) {
    /** @return the document after it; nothing when no such answer is possible for this document */
    Optional<DocumentState> after(DocumentState before) {
        return isPossible(before) ? Optional.of(result(before)) : Optional.empty();
    }

    private boolean isPossible(DocumentState before) {
        return switch (told.error()) {
            case "" -> holds(before) && fits(before) && isAsTold(before);
            case "precondition_failed" -> !attempt.condition().isEmpty() && before.mayNotBe(attempt.condition());
            case "not_found", "patch_failed" -> !fits(before);
            case "conflict" -> true;
            default -> false;
        };
    }

    private boolean holds(DocumentState before) {
        return attempt.condition().isEmpty() || before.mayBe(attempt.condition());
    }

    private boolean fits(DocumentState before) {
        return attempt.fits().test(before.members());
    }

    private boolean isAsTold(DocumentState before) {
        ObjectNode changed = changed(before);
        return told.after()
                .map(after -> after.members().equals(changed) && isTagPossible(before, after))
                .orElse(true);
    }

    /** Who only reads is told the tag that is there. */
    private boolean isTagPossible(DocumentState before, DocumentState after) {
        return !attempt.isReading() || before.mayBe(after.tag());
    }

    private DocumentState result(DocumentState before) {
        return told.error().isEmpty() ? told.after().orElseGet(() -> new DocumentState(changed(before), "")) : before;
    }

    private ObjectNode changed(DocumentState before) {
        ObjectNode members = before.members().deepCopy();
        attempt.change().accept(members);
        return members;
    }

    @Override
    public String toString() {
        String outcome = told.error().isEmpty()
                ? told.after().map(DocumentState::toString).orElse("done")
                : told.error();
        return attempt.what() + " => " + outcome;
    }
}
