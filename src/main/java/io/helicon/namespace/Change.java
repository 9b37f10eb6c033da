package io.helicon.namespace;

import java.util.Optional;

/**
 * One change of a part of a document, made of whatever is there at the time.
 *
 * @param submission of the caller
 * @param edit that makes the members to be stored
 */
record Change(Submission submission, Edit edit) {
    /** What becomes of a document. */
    interface Edit {
        /** @throws NamespaceProblem when nothing can become of it */
        Members of(Optional<Document> present);
    }

    DocumentName name() {
        return submission.name();
    }

    /** @return what is to be stored instead of what is there, if nobody else stored anything meanwhile */
    Write write(Optional<Document> present, Lifetimes lifetimes) {
        Optional<ETag> tag = present.map(Document::etag);
        if (!submission.condition().holds(tag)) {
            throw NamespaceProblem.of(Mistake.PRECONDITION_FAILED);
        }
        Condition unchanged = tag.map(Condition::oneOf).orElse(Condition.ABSENT);
        Expiry otherwise = present.isPresent() ? Expiry.KEEP : lifetimes.of(name().namespace());
        Expiry expiry = submission.ttl().map(Expiry::after).orElse(otherwise);
        return new Write(name(), edit.of(present), unchanged, expiry);
    }
}
