package io.helicon.session;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;

/** A live session has the access token that was asked for; it is left as it was. */
public final class SessionExists extends Problem {
    private static final long serialVersionUID = 1L;

    public SessionExists() {
        super(ProblemKind.ALREADY_EXISTS, "mnemosyned: storage: session already exists");
    }
}
