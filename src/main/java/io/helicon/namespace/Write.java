package io.helicon.namespace;

/** One document to be stored, whole, if a condition holds. */
public record Write(DocumentName name, Members members, Condition condition, Expiry expiry) {}
