package io.helicon.session;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;

/** No live session has the token: it never was, has ended, or has expired. */
public final class SessionNotFound extends Problem {
    private static final long serialVersionUID = 1L;

    public SessionNotFound() {
        super(ProblemKind.NOT_FOUND, "mnemosyned: storage: session not found");
    }
}
