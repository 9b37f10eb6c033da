package io.helicon.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What Unis come to. */
public final class Answers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Answers() {}

    public static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    public static void done(Uni<?> uni) {
        var unused = answer(uni);
    }

    public static Throwable failure(Uni<?> uni) {
        return catchThrowable(() -> done(uni));
    }

    public static void assertKind(Throwable failure, ProblemKind kind) {
        assertThat(failure).isInstanceOf(Problem.class);
        assertThat(((Problem) failure).kind()).isEqualTo(kind);
    }

    /** Starts all before it waits for any: each as its item, or as its failure. */
    public static <T> List<Outcome<T>> atOnce(int count, IntFunction<Uni<T>> ask) {
        List<CompletableFuture<Outcome<T>>> asked = IntStream.range(0, count)
                .mapToObj(ask)
                .map(Answers::outcome)
                .map(uni -> uni.subscribeAsCompletionStage())
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private static <T> Uni<Outcome<T>> outcome(Uni<T> uni) {
        return uni.map(Outcome::<T>ofItem).onFailure().recoverWithItem(Outcome::ofFailure);
    }
}
