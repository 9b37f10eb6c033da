package io.helicon.namespace;

/**
 * One thing that is wrong, and where.
 *
 * @param path a JSON Pointer (RFC 6901) into the document, the patch or the schema; empty for the whole
 * @param rule the word of the schema, or of JSON Patch, that it breaks; empty when it breaks none
 * @param message for people
 */
public record Detail(String path, String rule, String message) {
    /** Of the whole. */
    public static Detail of(String message) {
        return new Detail("", "", message);
    }
}
