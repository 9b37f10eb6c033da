package io.helicon.namespace;

/** Where a document is: of whom, and of which feature. */
public record DocumentName(SessionKey session, Namespace namespace) {}
