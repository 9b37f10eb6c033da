package io.helicon.session;

import io.helicon.problem.Problem;

/** A stretch of a list: how many to skip and how many to give, each 0 to 10,000; limit 0 means 10. */
public record Page(long offset, long limit) {
    private static final long MOST = 10_000;
    private static final long USUAL = 10;

    public Page {
        check("offset", offset);
        check("limit", limit);
        limit = limit == 0 ? USUAL : limit;
    }

    private static void check(String name, long value) {
        if (value < 0 || value > MOST) {
            throw Problem.invalid("mnemosyned: %s is %d, 0 to %d is taken".formatted(name, value, MOST));
        }
    }
}
