package io.helicon.namespace;

/** The port to the counters of the namespace room; must never fail or block. */
public interface NamespaceMetrics {
    /**
     * Schemas were counted.
     *
     * @param broken how many there are whose newest text cannot be understood
     */
    void schemas(int good, int broken);

    /** Schemas have come, changed or gone. */
    void reloaded();

    /** A document was refused by its schema. */
    void rejected();

    /** A change was tried anew because others wrote the same document meanwhile. */
    void retried();
}
