package io.helicon.problem;

import org.jspecify.annotations.Nullable;

/**
 * An expected failure: its kind decides the status on every wire, its message is told to the caller as it is.
 *
 * <p>Carries no stack trace: it is an answer, not a defect. Rooms subclass it to name their failures.
 */
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;

    public Problem(ProblemKind kind, String message) {
        this(kind, message, null);
    }

    /** @param cause kept for the log, never told to the caller */
    public Problem(ProblemKind kind, String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.kind = kind;
    }

    /** @return an {@link ProblemKind#INVALID} problem that names what is wrong */
    public static Problem invalid(String message) {
        return new Problem(ProblemKind.INVALID, message);
    }

    public ProblemKind kind() {
        return kind;
    }
}
