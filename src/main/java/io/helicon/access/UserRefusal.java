package io.helicon.access;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;

/** What is asked about a user cannot be; the reason has a word that wires tell. */
public final class UserRefusal extends Problem {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why not. */
    public enum Reason {
        EXISTS,
        UNKNOWN
    }

    UserRefusal(Reason reason, Username user) {
        super(
                reason == Reason.EXISTS ? ProblemKind.ALREADY_EXISTS : ProblemKind.NOT_FOUND,
                "user " + user + (reason == Reason.EXISTS ? " exists already" : " is not there"));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
