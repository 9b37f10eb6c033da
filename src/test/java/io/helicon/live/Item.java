package io.helicon.live;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;

/** Something that waits in a test; dropped ones are named by the first and the last of them. */
record Item(String name, int size) implements Sized {
    // A Problem has no stack trace that could be somebody else's.
    @SuppressWarnings("StaticAssignmentOfThrowable")
    static final Problem REASON = new Problem(ProblemKind.UNAUTHENTICATED, "the session has ended");

    static Item of(String name) {
        return new Item(name, 1);
    }

    static Item of(int number) {
        return of(Integer.toString(number));
    }

    static Item missing(Item older, Item newer) {
        return of(first(older.name) + ".." + last(newer.name));
    }

    private static String first(String name) {
        return name.replaceFirst("\\.\\..*", "");
    }

    private static String last(String name) {
        return name.replaceFirst(".*\\.\\.", "");
    }
}
