package io.helicon.stream;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;

/** The stream does not end with the event that the caller expected. */
public final class WrongNumber extends Problem {
    private static final long serialVersionUID = 1L;

    private final long expected;
    private final long got;

    public WrongNumber(long expected, long got) {
        super(ProblemKind.CONFLICT, "the last event of the stream is %d, not %d".formatted(got, expected));
        this.expected = expected;
        this.got = got;
    }

    public long expected() {
        return expected;
    }

    public long got() {
        return got;
    }
}
