package io.helicon.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.live.ConnectionsForTests;
import io.helicon.wire.OpenDoors;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionHousekeepingTest {
    private final Cluster cluster = new Cluster(SessionSettings.with("cache-lease", "PT0.04S")
            .and("slide-interval", "PT0.01S")
            .and("ttc", "PT0.01S")
            .config());
    private final ClusterNode node = new ClusterNode(cluster);
    private final RecordingEvents swept = new RecordingEvents();
    private final SessionHousekeeping housekeeping = new SessionHousekeeping(
            node.coherence(),
            node.lease(),
            node.slides(),
            new SessionSweeper(cluster.sessions(), swept, node.metrics()),
            new LiveSessions(cluster.sessions(), heard -> {}, ConnectionsForTests.behind(OpenDoors.make())),
            cluster.config());

    @AfterEach
    void stop() {
        cluster.sessions().line().away(false);
        Answers.done(housekeeping.stop());
    }

    private Session started() {
        return Answers.answer(cluster.sessions().start(Drafts.any()));
    }

    @Test
    void itRenewsSlidesAndSweepsByItself() {
        // Given
        Session session = started();
        TokenDigest expired = started().accessToken().digest();
        cluster.sessions().moveEnd(expired, Duration.ofMillis(-1));
        boolean unused = node.slides().note(session.accessToken().digest());

        // When
        housekeeping.start();

        // Then
        await().until(() -> swept.told().size() == 1);
        await().until(() -> node.metrics().refreshed() == 1);
        await().until(() ->
                Answers.answer(cluster.leases().peers(NodeId.random())).contains(node.id()));
    }

    @Test
    void itGoesOnAfterFailures() {
        // Given
        cluster.sessions().line().away(true);
        housekeeping.start();
        await().until(() -> node.metrics().cleanupFailures() > 3);

        // When
        cluster.sessions().line().away(false);
        TokenDigest expired = started().accessToken().digest();
        cluster.sessions().moveEnd(expired, Duration.ofMillis(-1));

        // Then
        await().until(() -> swept.told().size() == 1);
    }

    @Test
    void stoppingWritesWhatIsNotedAndGivesTheLeaseUp() {
        // Given
        housekeeping.start();
        await().until(() -> !peers().isEmpty());
        boolean unused = node.slides().note(started().accessToken().digest());

        // When
        Answers.done(housekeeping.stop());

        // Then
        assertThat(node.metrics().refreshed()).isEqualTo(1);
        assertThat(peers()).isEmpty();
    }

    @Test
    void stoppingGivesTheLeaseUpEvenWhenSlidesCannotBeWritten() {
        // Given
        housekeeping.start();
        await().until(() -> !peers().isEmpty());
        cluster.sessions().line().away(true);
        boolean unused = node.slides().note(Drafts.anyToken().digest());

        // When
        Throwable failure = Answers.failure(housekeeping.stop());

        // Then
        assertThat(failure).isNotNull();
        assertThat(peers()).isEmpty();
    }

    private List<NodeId> peers() {
        return List.copyOf(Answers.answer(cluster.leases().peers(NodeId.random())));
    }
}
