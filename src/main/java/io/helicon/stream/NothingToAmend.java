package io.helicon.stream;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;

/** There is no event in the stream that could be changed. */
public final class NothingToAmend extends Problem {
    private static final long serialVersionUID = 1L;

    public NothingToAmend() {
        super(ProblemKind.NOT_FOUND, "the stream has no event to patch");
    }
}
