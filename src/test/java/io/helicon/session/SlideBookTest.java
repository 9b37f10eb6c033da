package io.helicon.session;

import static io.helicon.session.Answers.answer;
import static io.helicon.session.Answers.done;
import static io.helicon.session.Answers.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.problem.ProblemKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlideBookTest {
    private static final int MOST = 200_000;

    private final Cluster cluster = new Cluster();
    private final ClusterNode node = cluster.join();
    private final SlideBook book = node.slides();
    private final Session session = answer(cluster.sessions().start(Drafts.any()));
    private final TokenDigest token = session.accessToken().digest();

    private Sighting stored() {
        return answer(cluster.sessions().find(session.accessToken())).orElseThrow();
    }

    private Instant storedEnd() {
        var found = cluster.sessions().find(session.accessToken()).subscribeAsCompletionStage();
        cluster.pass(Duration.ofMillis(1));
        return found.join().orElseThrow().session().expireAt();
    }

    private static List<TokenDigest> tokens(int count) {
        return Stream.generate(() -> Drafts.anyToken().digest()).limit(count).toList();
    }

    @Test
    void anEmptyBookWritesNothing() {
        // Given
        int steps = cluster.sessions().line().steps();

        // When
        done(book.flush());

        // Then
        assertThat(cluster.sessions().line().steps()).isEqualTo(steps);
    }

    @Test
    void theLatestReadingOfASessionCounts() {
        // Given
        boolean first = book.note(token);
        cluster.pass(Duration.ofSeconds(3));
        boolean second = book.note(token);
        cluster.pass(Duration.ofSeconds(2));

        // When
        done(book.flush());

        // Then
        assertThat(first && second).isTrue();
        assertThat(stored().remaining()).isEqualTo(cluster.config().ttl().minusSeconds(2));
        assertThat(node.metrics().refreshed()).isEqualTo(1);
    }

    @Test
    void whatWasWrittenIsNotWrittenAgain() {
        // Given
        boolean unused = book.note(token);
        done(book.flush());
        int steps = cluster.sessions().line().steps();

        // When
        done(book.flush());

        // Then
        assertThat(cluster.sessions().line().steps()).isEqualTo(steps);
    }

    @Test
    void manyAreWrittenBatchByBatch() {
        // Given
        tokens(4_500).forEach(book::note);
        int steps = cluster.sessions().line().steps();

        // When
        done(book.flush());

        // Then
        assertThat(cluster.sessions().line().steps() - steps).isEqualTo(3);
    }

    @Test
    void aBatchThatFailedIsWrittenLaterAsOfItsReading() {
        // Given
        boolean unused = book.note(token);
        cluster.sessions().line().away(true);
        Throwable failure = failure(book.flush());
        cluster.pass(Duration.ofSeconds(4));
        cluster.sessions().line().away(false);

        // When
        done(book.flush());

        // Then
        Answers.assertKind(failure, ProblemKind.UNAVAILABLE);
        assertThat(stored().remaining()).isEqualTo(cluster.config().ttl().minusSeconds(4));
    }

    @Test
    void aFailedBatchDoesNotUndoALaterReading() {
        // Given
        boolean first = book.note(token);
        cluster.sessions().line().slow(() -> Duration.ofSeconds(1));
        cluster.sessions().line().losingAnswers(true);
        var failing = book.flush().subscribeAsCompletionStage();
        cluster.pass(Duration.ofSeconds(1));
        boolean second = book.note(token);
        cluster.pass(Duration.ofSeconds(1));
        cluster.sessions().line().losingAnswers(false);

        // When
        var writing = book.flush().subscribeAsCompletionStage();
        cluster.pass(Duration.ofSeconds(2));

        // Then
        assertThat(first && second).isTrue();
        assertThat(failing).isCompletedExceptionally();
        assertThat(writing).isCompleted();
        cluster.sessions().line().slow(() -> Duration.ZERO);
        // Read at the first second, and the slide was under way for one.
        assertThat(storedEnd()).isEqualTo(session.expireAt().plusSeconds(2));
    }

    @Test
    void slidesNeverRevive() {
        // Given
        boolean unused = book.note(token);
        done(cluster.sessions().abandon(token));

        // When
        done(book.flush());

        // Then
        assertThat(answer(cluster.sessions().exists(token))).isFalse();
        assertThat(node.metrics().refreshed()).isZero();
    }

    @Test
    void aFullBookRefusesAllButThoseItHas() {
        // Given
        List<TokenDigest> tokens = tokens(MOST);
        tokens.forEach(book::note);

        // When
        boolean another = book.note(token);
        boolean known = book.note(tokens.get(7));

        // Then
        assertThat(another).isFalse();
        assertThat(known).isTrue();
    }
}
