package io.helicon.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.helicon.session.Answers;
import io.helicon.session.Outcome;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatementBatchTest {
    /** A statement under way, which the test answers. */
    private record Sent(List<Integer> items, UniEmitter<? super List<Integer>> answer) {
        void succeed() {
            answer.complete(items.stream().map(item -> -item).toList());
        }
    }

    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final StatementBatch<Integer, Integer> batch = new StatementBatch<>(this::send, 2, 3, 5);

    private Uni<List<Integer>> send(List<Integer> items) {
        return Uni.createFrom().emitter(answer -> sent.add(new Sent(items, answer)));
    }

    private CompletableFuture<Integer> submit(int item) {
        return batch.submit(item).subscribeAsCompletionStage();
    }

    private List<CompletableFuture<Integer>> submit(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::submit).toList();
    }

    private List<List<Integer>> underWay() {
        return sent.stream().map(Sent::items).toList();
    }

    @Test
    void nobodyWaitsWhileALaneIsFree() {
        // When
        List<CompletableFuture<Integer>> asked = submit(0, 2);

        // Then
        assertThat(underWay()).containsExactly(List.of(0), List.of(1));
        assertThat(asked).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void whoGathersMeanwhileTravelsTogether() {
        // Given
        List<CompletableFuture<Integer>> asked = submit(0, 6);

        // When
        sent.remove().succeed();
        sent.remove().succeed();

        // Then
        assertThat(underWay()).containsExactly(List.of(2, 3, 4), List.of(5));
        sent.forEach(Sent::succeed);
        assertThat(asked).extracting(CompletableFuture::join).containsExactly(0, -1, -2, -3, -4, -5);
    }

    @Test
    void nothingIsSentBeforeSomebodySubscribes() {
        // When
        Uni<Integer> unused = batch.submit(1);

        // Then
        assertThat(sent).isEmpty();
    }

    @Test
    void aFullQueueRefusesAndIsOpenAgainLater() {
        // Given
        List<CompletableFuture<Integer>> asked = submit(0, 7);

        // When
        Throwable failure = Answers.failure(batch.submit(99));

        // Then
        Answers.assertKind(failure, ProblemKind.OVERLOADED);
        sent.remove().succeed();
        CompletableFuture<Integer> later = submit(7);
        drain();
        assertThat(later).isCompletedWithValue(-7);
        assertThat(asked).allMatch(CompletableFuture::isDone);
    }

    private void drain() {
        for (Sent next = sent.poll(); next != null; next = sent.poll()) {
            next.succeed();
        }
    }

    @Test
    void aPoisonedItemFailsAlone() {
        // Given
        List<CompletableFuture<Integer>> asked = submit(0, 5);
        sent.remove().succeed();
        sent.remove().succeed();

        // When
        sent.remove().answer().fail(new IllegalStateException("poison in the batch"));
        List<List<Integer>> repeated = underWay();
        sent.forEach(each -> answerUnless(3, each));

        // Then
        assertThat(repeated).containsExactly(List.of(2), List.of(3), List.of(4));
        assertThat(asked.get(3)).isCompletedExceptionally();
        assertThat(asked.get(2)).isCompletedWithValue(-2);
        assertThat(asked.get(4)).isCompletedWithValue(-4);
        sent.clear();
        assertLanesAreFree();
    }

    private static void answerUnless(int poison, Sent each) {
        if (each.items().contains(poison)) {
            each.answer().fail(new IllegalStateException("poison"));
        } else {
            each.succeed();
        }
    }

    private void assertLanesAreFree() {
        List<CompletableFuture<Integer>> more = submit(100, 102);
        assertThat(underWay()).containsExactly(List.of(100), List.of(101));
        drain();
        assertThat(more).allMatch(CompletableFuture::isDone);
    }

    @Test
    void whenTheStoreIsAwayWhoWaitsIsToldAtOnce() {
        // Given
        List<CompletableFuture<Integer>> asked = submit(0, 6);

        // When
        sent.remove().answer().fail(new Problem(ProblemKind.UNAVAILABLE, "away"));

        // Then
        assertThat(asked.get(1)).isNotDone();
        assertThat(asked.subList(2, 6)).allMatch(CompletableFuture::isCompletedExceptionally);
        assertThat(asked.get(0)).isCompletedExceptionally();
        drain();
        assertLanesAreFree();
    }

    @Test
    void aStatementThatThrowsFailsItsCallers() {
        // Given
        StatementBatch<Integer, Integer> throwing = new StatementBatch<>(StatementBatchTest::thrown, 1, 10, 10);

        // When
        List<Throwable> failures = Outcome.failures(Answers.atOnce(3, throwing::submit));

        // Then
        assertThat(failures).hasSize(3).hasOnlyElementsOfType(IllegalStateException.class);
    }

    private static Uni<List<Integer>> thrown(List<Integer> items) {
        throw new IllegalStateException("no statement for " + items);
    }

    @Test
    void nobodyIsEverStuckAndLanesAreRespected() {
        // Given
        ExecutorService engine = Executors.newFixedThreadPool(4);
        Lanes lanes = new Lanes(engine);
        StatementBatch<Integer, Integer> busy = new StatementBatch<>(lanes::run, 3, 16, 1_000_000);

        // When
        List<Outcome<Integer>> outcomes =
                Answers.atOnce(50_000, item -> busy.submit(item).runSubscriptionOn(engine));

        // Then
        engine.shutdown();
        assertThat(IntStream.range(0, 50_000)).allMatch(item -> isAnswer(item, outcomes.get(item)));
        assertThat(lanes.most()).isLessThanOrEqualTo(3);
    }

    private static boolean isAnswer(int item, Outcome<Integer> outcome) {
        return outcome.item().filter(answer -> answer == -item).isPresent();
    }

    /** An engine that answers at its leisure, and counts how many ask it at once. */
    private static final class Lanes {
        private final ExecutorService engine;
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        Lanes(ExecutorService engine) {
            this.engine = engine;
        }

        Uni<List<Integer>> run(List<Integer> items) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Uni<List<Integer>> answer = Uni.createFrom().item(() -> answered(items));
            return ThreadLocalRandom.current().nextBoolean() ? answer.runSubscriptionOn(engine) : answer;
        }

        private List<Integer> answered(List<Integer> items) {
            now.decrementAndGet();
            return items.stream().map(item -> -item).toList();
        }

        int most() {
            return most.get();
        }
    }
}
