package io.helicon.access;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import java.time.Duration;

/** Somebody has tried to sign in too often, and may try again later. */
public final class TooManyAttempts extends Problem {
    private static final long serialVersionUID = 1L;

    private final Duration patience;

    TooManyAttempts(Duration patience) {
        super(ProblemKind.OVERLOADED, "too many attempts to sign in: try again later");
        this.patience = patience;
    }

    /** @return after which they may try again */
    public Duration patience() {
        return patience;
    }
}
