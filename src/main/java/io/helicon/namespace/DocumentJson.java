package io.helicon.namespace;

import java.util.Optional;

/**
 * The port to what knows JSON: it reads what clients send, strictly, and changes documents; what it does not change stays
 * byte for byte as it was.
 *
 * <p>JSON is taken in UTF-8 without faults, with each name once in an object, nested no deeper than
 * {@link NamespaceConfig#maxDepth}, and with numbers of at most 1,000 digits and exponents to 9,999. What is not taken is
 * {@link Mistake#INVALID_JSON} with a detail that says what and where (line, column).
 */
public interface DocumentJson {
    /**
     * Reads a whole document; members named as metadata are left out, wherever they stand.
     *
     * <p>Fails with {@link Mistake#ROOT_MUST_BE_OBJECT} for any other JSON, and for an empty body.
     */
    Members read(byte[] body);

    /** Reads any JSON value. @return its text, without white space at its ends */
    String readValue(byte[] body);

    /**
     * Reads a stored text that this server did not write.
     *
     * @return the document in this server's order; its {@code _modified} is kept where it is a time, and else that of 1970
     */
    Document adopt(DocumentName name, String json, java.util.Optional<java.time.Instant> expires);

    /** @return the text of one member's value */
    Optional<String> value(Members members, DocumentKey key);

    /** @return the members with one of them set: where it stood, or at the end */
    Members with(Members members, DocumentKey key, String value);

    /** @return the members without one of them; nothing when it is not there */
    Optional<Members> without(Members members, DocumentKey key);

    /** Reads a merge patch (RFC 7396) and applies it; fails as {@link #read} does, and for a patch that is no object. */
    Members merge(Members members, byte[] patch);

    /**
     * Reads a JSON Patch (RFC 6902) and applies it, all of it or nothing.
     *
     * <p>Fails with {@link Mistake#INVALID_PATCH} when it is none, with {@link Mistake#PATCH_FAILED} when it does not fit
     * the members, the path and the operation named, and with {@link Mistake#ROOT_MUST_BE_OBJECT} when the result would be
     * no object.
     */
    Members patch(Members members, byte[] patch);
}
