package io.helicon.namespace.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.namespace.NamespaceProblem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private final List<Trip> trips = new CopyOnWriteArrayList<>();

    /** One under way, which a test brings back. */
    private record Trip(List<String> items, UniEmitter<? super List<String>> back) {
        void answer() {
            back.complete(items.stream().map(item -> item + "!").toList());
        }
    }

    private Uni<List<String>> travel(List<String> items) {
        return Uni.createFrom().emitter(back -> trips.add(new Trip(items, back)));
    }

    private Gathering<String, String> gathering(int lanes, int most) {
        return new Gathering<>(this::travel, String::length, lanes, most);
    }

    private static UniAssertSubscriber<String> ask(Gathering<String, String> gathering, String item) {
        return gathering.ask(item).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private List<List<String>> travelled() {
        return trips.stream().map(Trip::items).toList();
    }

    @Test
    void whoComesWhileALaneIsFreeLeavesAtOnce() {
        // Given
        Gathering<String, String> gathering = gathering(2, 10);

        // When
        List<UniAssertSubscriber<String>> callers = List.of(ask(gathering, "a"), ask(gathering, "b"));

        // Then
        assertThat(travelled()).containsExactly(List.of("a"), List.of("b"));
        trips.get(1).answer();
        callers.get(1).assertItem("b!");
        callers.get(0).assertNotTerminated();
    }

    @Test
    void whoComesMeanwhileTravelsTogetherAndGetsTheirOwnAnswer() {
        // Given
        Gathering<String, String> gathering = gathering(1, 2);
        List<UniAssertSubscriber<String>> callers = List.of("a", "b", "c", "d").stream()
                .map(item -> ask(gathering, item))
                .toList();

        // When
        trips.get(0).answer();
        trips.get(1).answer();
        trips.get(2).answer();

        // Then
        assertThat(travelled()).containsExactly(List.of("a"), List.of("b", "c"), List.of("d"));
        assertThat(callers).extracting(UniAssertSubscriber::getItem).containsExactly("a!", "b!", "c!", "d!");
    }

    @Test
    void whatIsLargeTravelsWithFewOthers() {
        // Given
        Gathering<String, String> gathering = gathering(1, 10);
        String large = "x".repeat(600_000);
        List<UniAssertSubscriber<String>> callers = List.of("a", large, large, large).stream()
                .map(item -> ask(gathering, item))
                .toList();

        // When
        trips.get(0).answer();
        trips.get(1).answer();

        // Then
        assertThat(callers).hasSize(4);
        assertThat(travelled()).extracting(List::size).containsExactly(1, 2, 1);
    }

    @Test
    void aTripThatFailsHasFailedForAllWhoWaitAndTheNextOneGoes() {
        // Given
        Gathering<String, String> gathering = gathering(1, 2);
        List<UniAssertSubscriber<String>> callers =
                IntStream.range(0, 9).mapToObj(i -> ask(gathering, "item " + i)).toList();

        // When
        trips.get(0).back().fail(new IllegalStateException("away"));

        // Then
        assertThat(callers).allSatisfy(caller -> caller.assertFailedWith(IllegalStateException.class, "away"));
        UniAssertSubscriber<String> next = ask(gathering, "next");
        trips.get(1).answer();
        next.assertItem("next!");
    }

    @Test
    void noMoreMayWaitThanThereIsRoomFor() {
        // Given
        Gathering<String, String> gathering = gathering(1, 2);
        List<UniAssertSubscriber<String>> callers =
                IntStream.range(0, 16_385).mapToObj(i -> ask(gathering, "x")).toList();

        // When
        UniAssertSubscriber<String> last = ask(gathering, "x");

        // Then
        last.assertFailedWith(NamespaceProblem.class, "unavailable");
        assertThat(callers).allSatisfy(UniAssertSubscriber::assertNotTerminated);
    }

    @Test
    void callersAreAnsweredWhereTheyAsked() {
        // Given
        Uni<Context> asked = gathering(1, 2).ask("a").map(item -> Vertx.currentContext());
        Context context = DocumentsInRedis.VERTX.getDelegate().getOrCreateContext();
        CompletableFuture<Context> answered = new CompletableFuture<>();
        context.runOnContext(nothing -> asked.subscribe().with(answered::complete, answered::completeExceptionally));
        await().until(() -> trips.size() == 1);

        // When
        trips.get(0).answer();

        // Then
        assertThat(answered.join()).isSameAs(context);
    }
}
