package io.helicon.namespace;

/** The whole behaviour of the port {@link Documents}, sentence by sentence; every engine and the fake extend it. */
public interface DocumentsContract
        extends DocumentReadingContract,
                DocumentWritingContract,
                DocumentConditionContract,
                DocumentExpiryContract,
                DocumentEventContract,
                DocumentRacingContract {}
