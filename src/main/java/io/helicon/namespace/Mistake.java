package io.helicon.namespace;

import io.helicon.problem.ProblemKind;

/** What can be wrong, in the words that callers of this room's routes are told; source: 20-namespaces, Sessionator. */
public enum Mistake {
    /** The session id cannot be one. */
    INVALID_SESSION("invalid_session", ProblemKind.INVALID),
    /** There is nothing of this session. */
    UNKNOWN_SESSION("invalid_session", ProblemKind.NOT_FOUND),
    /** The namespace cannot be one. */
    INVALID_NAMESPACE("invalid_namespace", ProblemKind.INVALID),
    /** The key of a document cannot be one. */
    INVALID_KEY("invalid_key", ProblemKind.INVALID),
    /** A parameter, or a header, does not say what it should. */
    INVALID_REQUEST("invalid_request", ProblemKind.INVALID),
    /** The body is not JSON as it is taken here. */
    INVALID_JSON("invalid_json", ProblemKind.INVALID),
    /** The body is JSON and not an object. */
    ROOT_MUST_BE_OBJECT("root_must_be_object", ProblemKind.INVALID),
    /** The document does not fulfil its schema. */
    INVALID("invalid", ProblemKind.INVALID),
    /** The patch itself cannot be understood. */
    INVALID_PATCH("invalid_patch", ProblemKind.INVALID),
    /** The schema cannot be understood. */
    INVALID_SCHEMA("invalid_schema", ProblemKind.INVALID),
    /** There is no such thing. */
    NOT_FOUND("not_found", ProblemKind.NOT_FOUND),
    /** The patch does not fit the document as it is (RFC 5789, 2.2: conflicting state). */
    PATCH_FAILED("patch_failed", ProblemKind.CONFLICT),
    /** Others wrote the same document again and again meanwhile. */
    CONFLICT("conflict", ProblemKind.CONFLICT),
    /** Documents, or schemas, would be broken by it. */
    INCOMPATIBLE("incompatible", ProblemKind.CONFLICT),
    /** The schema is a file, which is not this server's to remove. */
    IS_A_FILE("is_a_file", ProblemKind.CONFLICT),
    /** The session has as many namespaces as one may have. */
    TOO_MANY_NAMESPACES("too_many_namespaces", ProblemKind.CONFLICT),
    /** The document is not as the caller's condition says. */
    PRECONDITION_FAILED("precondition_failed", ProblemKind.PRECONDITION_FAILED),
    /** The body, or what would come of it, is larger than the server takes. */
    TOO_LARGE("too_large", ProblemKind.TOO_LARGE),
    /** The namespace has a schema that was never a good one: nothing can be judged. */
    SCHEMA_BROKEN("schema_broken", ProblemKind.UNAVAILABLE),
    /** Redis is away, or does not answer in time. */
    UNAVAILABLE("unavailable", ProblemKind.UNAVAILABLE);

    private final String word;
    private final ProblemKind kind;

    Mistake(String word, ProblemKind kind) {
        this.word = word;
        this.kind = kind;
    }

    /** The {@code error} of the body. */
    public String word() {
        return word;
    }

    /** What it is on every wire. */
    public ProblemKind kind() {
        return kind;
    }
}
