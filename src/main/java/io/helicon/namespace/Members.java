package io.helicon.namespace;

/**
 * What a client wrote into a document: the text between the braces of its JSON object, byte for byte, checked once on its
 * way in, without white space at its ends and without the members that are the server's.
 */
public record Members(String text) {
    /** Of {@code {}}. */
    public static final Members NONE = new Members("");

    /** @return the JSON object of these members alone */
    public String json() {
        return "{" + text + "}";
    }
}
