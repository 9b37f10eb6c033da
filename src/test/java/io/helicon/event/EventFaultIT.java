package io.helicon.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Databases;
import io.helicon.support.Node;
import io.helicon.support.SseFollower;
import io.helicon.support.TestPostgres;
import io.helicon.support.TestRedis;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What happens to events when Redis, a node or a client fails while somebody publishes: in the end, what was published is
 * compared with what every client received.
 */
class EventFaultIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int CLIENTS = 8;
    private static final String TYPE = "fault:events";

    private final TestRedis redis = TestRedis.fresh();
    private Node one;
    private Node two;

    @BeforeEach
    void twoNodes() {
        one = node();
        two = node();
    }

    @AfterEach
    void end() {
        one.close();
        two.close();
        redis.close();
    }

    private Node node(String... flags) {
        return Node.start(Databases.flags(TestPostgres.shared(), redis, flags));
    }

    private List<SseFollower> followers(Node first, Node second) {
        List<SseFollower> followers = IntStream.range(0, CLIENTS)
                .mapToObj(i -> follower(i % 2 == 0 ? first : second))
                .toList();
        await().atMost(PATIENCE).until(() -> followers.stream().allMatch(SseFollower::hasPlace));
        return followers;
    }

    private SseFollower follower(Node wanted) {
        return SseFollower.of(() -> alive(wanted).port(), TYPE);
    }

    private Node alive(Node wanted) {
        return wanted.isAlive() ? wanted : wanted == one ? two : one;
    }

    @Test
    void aRedisThatIsKilledAndComesBackUnderLoadLosesNothing() {
        // Given
        List<SseFollower> followers = followers(one, two);
        Publications publications = new Publications(two::port, TYPE);
        CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> publications.publishUntil(600));

        // When
        for (int i = 1; i <= 3; i++) {
            int some = i * 100;
            await().atMost(PATIENCE).until(() -> publications.taken() > some);
            redis.killHard();
            redis.restart();
        }
        publishing.join();

        // Then
        followers.forEach(follower -> assertNothingWrong(publications, follower));
        assertThat(followers).allMatch(follower -> follower.connections() == 1);
    }

    @Test
    void clientsOfANodeThatIsKilledResumeOnAnotherAndMissNothing() {
        // Given
        List<SseFollower> followers = followers(one, two);
        Publications publications = new Publications(two::port, TYPE);
        CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> publications.publishUntil(600));

        // When
        await().atMost(PATIENCE).until(() -> publications.taken() > 200);
        one.killHard();
        publishing.join();

        // Then
        assertThat(publications.unsure()).isZero();
        followers.forEach(follower -> assertNothingWrong(publications, follower));
        assertThat(followers).anyMatch(follower -> follower.connections() > 1);
    }

    private static void assertNothingWrong(Publications publications, SseFollower follower) {
        await().atMost(PATIENCE).until(follower::data, publications.all());
        assertThat(publications.complaints(follower.data())).isEmpty();
        assertThat(follower.gaps()).isEmpty();
        follower.close();
    }
}
