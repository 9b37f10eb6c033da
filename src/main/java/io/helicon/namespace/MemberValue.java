package io.helicon.namespace;

/**
 * The value of one member of a document.
 *
 * @param json its text, as it was written
 * @param document of which it is one
 */
public record MemberValue(String json, Document document) {}
