package io.helicon.runtime;

/** What the operator wrote cannot be used; the message is the one line they read, and never holds a secret. */
public final class SettingError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingError(String message) {
        super(message, null, false, false);
    }
}
