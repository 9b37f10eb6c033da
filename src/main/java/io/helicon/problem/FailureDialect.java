package io.helicon.problem;

/**
 * How failures are told over HTTP below some paths whose contract fixes their bodies; everywhere else they are problem
 * details.
 *
 * <p>A room that keeps such a contract has a bean of this type in its edge. It is asked for failures that come up where no
 * resource is at hand: no such route, a body too large or of the wrong media type, a closed door, a defect; and for a
 * {@link Problem} that the edge maps to no answer of its own.
 */
public interface FailureDialect {
    /** @param path decoded where that changes no structure, and without dot segments */
    boolean isSpokenAt(String path);

    /** The media type of its bodies. */
    String mediaType();

    /**
     * @param status of HTTP, 400 to 599
     * @param detail what problem details would say, fit to be told
     */
    String body(int status, String detail);

    /** Longest body that a request to these paths may announce, in bytes; that of the server holds besides. */
    long longestBody();
}
