package io.helicon.session;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;

/** Several live sessions were started with one and the same refresh token, so none of them can be renewed by it. */
public final class RefreshTokenAmbiguous extends Problem {
    private static final long serialVersionUID = 1L;

    public RefreshTokenAmbiguous() {
        super(ProblemKind.CONFLICT, "mnemosyned: refresh token belongs to several sessions");
    }
}
