package io.helicon.namespace;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** What comes of a Uni in a test. */
final class Answers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Answers() {}

    static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    static void done(Uni<Void> uni) {
        Void unused = uni.await().atMost(PATIENCE);
    }

    /** @return why it failed; fails itself when it did not */
    static Mistake mistake(Uni<?> uni) {
        return problem(uni).mistake();
    }

    static NamespaceProblem problem(Uni<?> uni) {
        NamespaceProblem problem =
                catchThrowableOfType(NamespaceProblem.class, () -> uni.await().atMost(PATIENCE));
        if (problem == null) {
            throw new AssertionError("it did not fail");
        }
        return problem;
    }
}
