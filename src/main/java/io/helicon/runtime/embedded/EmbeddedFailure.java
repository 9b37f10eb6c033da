package io.helicon.runtime.embedded;

import org.jspecify.annotations.Nullable;

/** An embedded server cannot be had; the message is the one line that its operator reads. */
public final class EmbeddedFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmbeddedFailure(String message) {
        this(message, null);
    }

    EmbeddedFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
