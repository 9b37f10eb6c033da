package io.helicon.event.http;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;

/** A query without event types; Plasma fixes the answer, which is plain text. */
final class WrongQuery extends Problem {
    private static final long serialVersionUID = 1L;

    WrongQuery(String message) {
        super(ProblemKind.INVALID, message);
    }
}
