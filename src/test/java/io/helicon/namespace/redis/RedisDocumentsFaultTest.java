package io.helicon.namespace.redis;

import static io.helicon.namespace.DocumentsUnderTest.answer;
import static io.helicon.namespace.DocumentsUnderTest.find;
import static io.helicon.namespace.DocumentsUnderTest.mistake;
import static io.helicon.namespace.DocumentsUnderTest.name;
import static io.helicon.namespace.DocumentsUnderTest.plain;
import static io.helicon.namespace.DocumentsUnderTest.session;
import static io.helicon.namespace.DocumentsUnderTest.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.namespace.Condition;
import io.helicon.namespace.Document;
import io.helicon.namespace.Documents;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import io.helicon.support.FaultProxy;
import io.helicon.support.TestRedis;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is answered while Redis, or the way to it, breaks, and afterwards. */
class RedisDocumentsFaultTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final TestRedis redis = TestRedis.fresh();
    private final FaultProxy proxy = FaultProxy.to(redis.port());
    private final DocumentsInRedis under = new DocumentsInRedis(
            DocumentsInRedis.client(redis.address().replace(":" + redis.port(), ":" + proxy.port())), topology(), "");
    private final Documents documents = under.open(1_000, under.log, PATIENCE);

    String topology() {
        return "standalone";
    }

    @AfterEach
    void close() {
        proxy.close();
        redis.close();
    }

    /** By a patient store, because what is done first takes its time. */
    private Document written() {
        return write(under.open(1_000), name(), "\"x\":1");
    }

    private List<Uni<?>> everything() {
        return List.of(
                documents.find(name()),
                documents.read(session(), List.of()),
                documents.readAll(List.of(session(), session()), List.of()),
                documents.write(plain(name(), "")),
                documents.delete(name(), Condition.NONE),
                documents.deleteAll(session()));
    }

    private void assertAllUnavailable() {
        var outcomes =
                everything().stream().map(RedisDocumentsFaultTest::outcome).toList();
        assertThat(answer(Uni.join().all(outcomes).andFailFast())).containsOnly(Optional.of(Mistake.UNAVAILABLE));
    }

    private void assertWorking(Document before) {
        await().until(() -> mistake(documents.find(name())).isEmpty());
        assertThat(find(documents, before.name())).contains(before);
        await().until(() ->
                mistake(documents.write(plain(before.name(), "\"x\":2"))).isEmpty());
        assertThat(find(documents, before.name()).orElseThrow().members().text())
                .isEqualTo("\"x\":2");
    }

    @Test
    void aRedisThatIsKilledIsUnavailableUntilItIsBack() {
        // Given
        Document before = written();
        await().until(() -> under.told().size() == 1);

        // When
        redis.killHard();

        // Then
        assertAllUnavailable();
        redis.restart();
        await().until(() -> mistake(documents.find(name())).isEmpty());
        Optional<Document> kept = find(documents, before.name());
        assertThat(kept.orElse(before)).isEqualTo(before);
        assertThat(write(documents, before.name(), "\"x\":2").members().text()).isEqualTo("\"x\":2");
    }

    @Test
    void aRedisThatIsRestartedIsSentTheProgramsAgain() {
        // Given
        Document before = written();

        // When
        redis.restart();

        // Then
        assertWorking(before);
    }

    @Test
    void aFrozenRedisIsUnavailableUntilItThaws() {
        // Given
        Document before = written();

        // When
        redis.freeze();

        // Then
        assertAllUnavailable();
        redis.thaw();
        assertWorking(before);
    }

    @Test
    void aNetworkThatPassesNothingIsNoticedAndForgiven() {
        // Given
        Document before = written();

        // When
        proxy.stall();

        // Then
        assertAllUnavailable();
        proxy.heal();
        assertWorking(before);
    }

    @Test
    void aCutConnectionIsReplaced() {
        // Given
        Document before = written();

        // When
        proxy.cut();

        // Then
        assertAllUnavailable();
        proxy.heal();
        assertWorking(before);
    }

    @Test
    void aCrowdThatWaitsForAFrozenRedisIsToldAtOnce() {
        // Given
        Document before = written();
        redis.freeze();
        long start = System.nanoTime();

        // When
        List<Optional<Mistake>> mistakes = answer(Uni.join()
                .all(IntStream.range(0, 2_000)
                        .mapToObj(i -> i % 2 == 0 ? outcome(documents.find(name())) : outcome(writing(i)))
                        .toList())
                .andFailFast());

        // Then
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        assertThat(mistakes).containsOnly(Optional.of(Mistake.UNAVAILABLE));
        assertThat(waited).isLessThan(PATIENCE.multipliedBy(5));
        redis.thaw();
        assertWorking(before);
    }

    private Uni<Document> writing(int number) {
        return documents.write(plain(name(), "\"x\":" + number));
    }

    private static Uni<Optional<Mistake>> outcome(Uni<?> asked) {
        return asked.map(done -> Optional.<Mistake>empty())
                .onFailure(NamespaceProblem.class)
                .recoverWithItem(failure -> Optional.of(failure.mistake()));
    }
}
