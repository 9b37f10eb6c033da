package io.helicon.problem;

/**
 * What went wrong, as every wire may tell it: the one table of kind x HTTP status x gRPC status code.
 *
 * <p>Numbers are those of RFC 9110 and of gRPC's {@code google.rpc.Code}; a contract that fixes another number for
 * one answer keeps it in its own edge.
 */
public enum ProblemKind {
    /** The request itself is wrong; repeating it unchanged cannot help. */
    INVALID(400, 3, "Invalid argument"),
    /** The caller did not show who they are, or what they showed is no longer good. */
    UNAUTHENTICATED(401, 16, "Unauthenticated"),
    /** The caller is known and may not do this. */
    FORBIDDEN(403, 7, "Permission denied"),
    /** The thing asked for does not exist, or no longer. */
    NOT_FOUND(404, 5, "Not found"),
    /** The thing to be made exists already. */
    ALREADY_EXISTS(409, 6, "Already exists"),
    /** The request is right but does not fit the present state. */
    CONFLICT(409, 9, "Conflict"),
    /** The thing is not as the caller's condition says it must be. */
    PRECONDITION_FAILED(412, 9, "Precondition failed"),
    /** The request is larger than the server takes. */
    TOO_LARGE(413, 8, "Too large"),
    /** The server is at its capacity and refuses rather than queues; try again later. */
    OVERLOADED(503, 8, "Overloaded"),
    /** Something the server depends on is away; try again later. */
    UNAVAILABLE(503, 14, "Unavailable"),
    /** A defect: logged once with an id, told without detail. */
    INTERNAL(500, 13, "Internal error");

    private final int httpStatus;
    private final int grpcCode;
    private final String title;

    ProblemKind(int httpStatus, int grpcCode, String title) {
        this.httpStatus = httpStatus;
        this.grpcCode = grpcCode;
        this.title = title;
    }

    public int httpStatus() {
        return httpStatus;
    }

    public int grpcCode() {
        return grpcCode;
    }

    /** A short name for people, the {@code title} of RFC 9457. */
    public String title() {
        return title;
    }
}
