package io.helicon.access;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;

/** There is no such user, or this is not their password; which of both is told to nobody. */
public final class WrongPassword extends Problem {
    private static final long serialVersionUID = 1L;

    WrongPassword() {
        super(ProblemKind.UNAUTHENTICATED, "no such user, or not their password");
    }
}
