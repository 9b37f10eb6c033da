package io.helicon.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.problem.ProblemKind;
import io.helicon.session.SessionEvent.Step;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionSweeperTest {
    private final Cluster cluster = new Cluster();
    private final RecordingEvents events = new RecordingEvents();
    private final RecordingMetrics metrics = new RecordingMetrics();
    private final SessionSweeper sweeper = new SessionSweeper(cluster.sessions(), events, metrics);

    private void expired(int count) {
        for (int i = 0; i < count; i++) {
            Answers.done(cluster.sessions().start(Drafts.any()));
        }
        cluster.pass(cluster.config().ttl());
    }

    @Test
    void allThatExpiredIsSweptAndTold() {
        // Given
        expired(2_500);
        Session alive = Answers.answer(cluster.sessions().start(Drafts.any()));

        // When
        Answers.done(sweeper.sweep());

        // Then
        assertThat(events.steps()).hasSize(2_500).containsOnly(Step.EXPIRED);
        assertThat(Answers.answer(cluster.sessions().sweep(10))).isEmpty();
        assertThat(Answers.answer(cluster.sessions().exists(alive.accessToken().digest())))
                .isTrue();
    }

    @Test
    void aWholeBatchIsFollowedByAnotherLook() {
        // Given
        expired(1_000);
        int steps = cluster.sessions().line().steps();

        // When
        Answers.done(sweeper.sweep());

        // Then
        assertThat(cluster.sessions().line().steps() - steps).isEqualTo(2);
        assertThat(events.told()).hasSize(1_000);
    }

    @Test
    void aSweepThatFailsIsCountedAndTheNextOneSweeps() {
        // Given
        expired(3);
        cluster.sessions().line().away(true);

        // When
        Throwable failure = Answers.failure(sweeper.sweep());

        // Then
        Answers.assertKind(failure, ProblemKind.UNAVAILABLE);
        assertThat(metrics.cleanupFailures()).isEqualTo(1);
        cluster.sessions().line().away(false);
        Answers.done(sweeper.sweep());
        assertThat(events.told()).hasSize(3);
        assertThat(metrics.cleanupFailures()).isEqualTo(1);
    }

    @Test
    void nothingIsSweptBeforeItsTime() {
        // Given
        Answers.done(cluster.sessions().start(Drafts.any()));
        cluster.pass(cluster.config().ttl().minus(Duration.ofMillis(1)));

        // When
        Answers.done(sweeper.sweep());

        // Then
        assertThat(events.told()).isEmpty();
    }
}
