package io.helicon.live;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;

/** Ends a connection whose client does not read as fast as it is written to. */
public final class SlowReader extends Problem {
    private static final long serialVersionUID = 1L;

    SlowReader() {
        super(ProblemKind.OVERLOADED, "the connection reads too slowly: reconnect and resume");
    }
}
