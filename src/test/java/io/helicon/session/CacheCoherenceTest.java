package io.helicon.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CacheCoherenceTest {
    private final Cluster cluster = new Cluster();
    private final ClusterNode writer = cluster.running();
    private final ClusterNode reader = cluster.running();
    private final Session session = Answers.answer(cluster.sessions().start(Drafts.any()));
    private final TokenDigest token = session.accessToken().digest();

    CacheCoherenceTest() {
        read(writer);
        read(reader);
    }

    private void read(ClusterNode node) {
        Answers.done(node.service().get(session.accessToken()));
    }

    private boolean has(ClusterNode node) {
        return node.cache().lookup(token).isPresent();
    }

    private CompletableFuture<Void> forget(TokenDigest... tokens) {
        return writer.coherence().forget(List.of(tokens)).subscribeAsCompletionStage();
    }

    @Test
    void whenAllHaveAcknowledgedItIsDoneAtOnce() {
        // When
        CompletableFuture<Void> forgotten = forget(token);

        // Then
        assertThat(forgotten).isCompleted();
        assertThat(has(writer)).isFalse();
        assertThat(has(reader)).isFalse();
        assertThat(cluster.channel().sent()).isEqualTo(1);
    }

    @Test
    void aNodeAloneTellsNobody() {
        // Given
        Cluster lonely = new Cluster();
        ClusterNode alone = lonely.running();

        // When
        Answers.done(alone.coherence().forget(List.of(token)));

        // Then
        assertThat(lonely.channel().sent()).isZero();
    }

    @Test
    void nothingToForgetIsNothingToTell() {
        // When
        CompletableFuture<Void> forgotten = forget();

        // Then
        assertThat(forgotten).isCompleted();
        assertThat(cluster.channel().sent()).isZero();
        assertThat(has(reader)).isTrue();
    }

    @Test
    void whoIsManyIsForgottenAsAll() {
        // Given
        TokenDigest[] many = Stream.generate(() -> Drafts.anyToken().digest())
                .limit(Invalidation.MOST_NAMED + 1)
                .toArray(TokenDigest[]::new);

        // When
        CompletableFuture<Void> forgotten = forget(many);

        // Then
        assertThat(forgotten).isCompleted();
        assertThat(has(reader)).isFalse();
        assertThat(has(writer)).isTrue();
    }

    @Test
    void aWriterWaitsForTheSlowestAcknowledgement() {
        // Given
        cluster.channel().slow(() -> Duration.ofMillis(50));

        // When
        CompletableFuture<Void> forgotten = forget(token);
        cluster.pass(Duration.ofMillis(99));
        boolean early = forgotten.isDone();
        cluster.pass(Duration.ofMillis(1));

        // Then
        assertThat(early).isFalse();
        assertThat(forgotten).isCompleted();
        assertThat(reader.lease().hold().generation())
                .as("nobody was outdated")
                .isEqualTo(generationAfterBeats(reader));
    }

    private long generationAfterBeats(ClusterNode node) {
        long generation = node.lease().hold().generation();
        cluster.pass(Duration.ofSeconds(3));
        assertThat(node.lease().hold().generation()).isEqualTo(generation);
        return generation;
    }

    @Test
    void aLostMessageMakesTheWriterWaitOutTheLease() {
        // Given
        cluster.channel().lose(() -> true);
        Answers.done(reader.lease().renew());

        // When
        CompletableFuture<Void> forgotten = forget(token);
        cluster.pass(CacheCoherence.PATIENCE.plusMillis(1));

        // Then
        assertThat(forgotten).isNotDone();
        cluster.pass(cluster.config().cacheLease());
        assertThat(forgotten).isCompleted();
        assertThat(has(reader)).isFalse();
    }

    @Test
    void aReaderThatIsOutdatedDropsItsCopiesAtItsNextRenewal() {
        // Given
        cluster.channel().lose(() -> true);
        long generation = reader.lease().hold().generation();

        // When
        CompletableFuture<Void> forgotten = forget(token);
        cluster.pass(CacheCoherence.PATIENCE.plusMillis(501));

        // Then
        assertThat(forgotten).isNotDone();
        assertThat(reader.lease().hold().generation()).isGreaterThan(generation);
        assertThat(reader.lease().open()).isTrue();
        assertThat(has(reader)).isFalse();
    }

    @Test
    void aWriterThatIsCutOffOutdatesAtOnce() {
        // Given
        cluster.channel().cut(writer.id());
        long generation = reader.lease().hold().generation();

        // When
        CompletableFuture<Void> forgotten = forget(token);
        Answers.done(reader.lease().renew());

        // Then
        assertThat(reader.lease().hold().generation()).isGreaterThan(generation);
        assertThat(forgotten).isNotDone();
        cluster.pass(cluster.config().cacheLease());
        assertThat(forgotten).isCompleted();
    }

    @Test
    void aReaderThatIsCutOffKeepsNobodyWaiting() {
        // Given
        cluster.channel().cut(reader.id());
        cluster.pass(Duration.ofSeconds(1));

        // When
        CompletableFuture<Void> forgotten = forget(token);

        // Then
        assertThat(forgotten).isCompleted();
        assertThat(has(reader)).isFalse();
    }

    @Test
    void aWriterThatCannotOutdateFails() {
        // Given
        cluster.channel().lose(() -> true);
        cluster.leases().line().away(true);

        // When
        CompletableFuture<Void> forgotten = forget(token);
        cluster.pass(CacheCoherence.PATIENCE);

        // Then
        assertThat(forgotten).isCompletedExceptionally();
    }

    @Test
    void acknowledgementsOfStrangersAndOfOldRoundsAreNoHarm() {
        // Given
        cluster.channel().loseAcknowledgements(() -> true);
        CompletableFuture<Void> forgotten = forget(token);

        // When
        writer.coherence().acknowledged(NodeId.random(), 1);
        writer.coherence().acknowledged(reader.id(), 99);

        // Then
        assertThat(forgotten).isNotDone();
        writer.coherence().acknowledged(reader.id(), 1);
        assertThat(forgotten).isCompleted();
    }
}
