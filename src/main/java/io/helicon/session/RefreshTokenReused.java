package io.helicon.session;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;

/** A refresh token was presented a second time after its grace: the session has been revoked (RFC 9700, 4.14.2). */
public final class RefreshTokenReused extends Problem {
    private static final long serialVersionUID = 1L;

    public RefreshTokenReused() {
        super(ProblemKind.UNAUTHENTICATED, "mnemosyned: refresh token was used before, the session has been revoked");
    }
}
