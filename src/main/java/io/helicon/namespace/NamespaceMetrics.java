package io.helicon.namespace;

/** The port to whoever counts what happens in this room. */
public interface NamespaceMetrics {
    /** A document was refused by its schema. */
    void rejected();

    /** A change was tried anew, because others wrote the document meanwhile. */
    void retried();
}
