package io.helicon.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Timestamps;
import io.grpc.Status.Code;
import io.helicon.support.Databases;
import io.helicon.support.Failure;
import io.helicon.support.Fresh;
import io.helicon.support.Metrics;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SessionClient;
import io.helicon.support.SharedNode;
import io.helicon.support.TestPostgres;
import io.helicon.support.TestRedis;
import java.time.Duration;
import java.util.Map;
import mnemosynerpc.SessionOuterClass.DeleteRequest;
import mnemosynerpc.SessionOuterClass.Session;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Nodes that start too early, die without a word, or serve the same sessions. */
class NodeFaultIT {
    @Test
    void startsBeforeItsDatabasesAndBecomesReadyWithThem() {
        try (TestPostgres postgres = TestPostgres.fresh();
                TestRedis redis = TestRedis.fresh()) {
            // Given
            postgres.killHard();
            redis.killHard();
            Node node = Node.launch(Databases.flags(postgres, redis, "-postgres.timeout=1s"));
            awaitLife(node);
            SessionClient sessions = SessionClient.to(node);
            // When
            Failure early = Failure.of(() -> sessions.start());
            boolean readyEarly = node.isReady();
            postgres.restart();
            redis.restart();
            node.awaitReady();
            // Then
            assertThat(early.code()).isEqualTo(Code.UNAVAILABLE);
            assertThat(readyEarly).isFalse();
            assertThat(sessions.exists(sessions.start().getAccessToken())).isTrue();
            sessions.close();
            node.close();
        }
    }

    @Test
    void losesAtMostASecondOfSlideWhenItDies() {
        try (Node mortal = SharedNode.startWith();
                SessionClient sessions = SessionClient.to(mortal)) {
            // Given
            Session started = started(sessions);
            Map<String, String> bag = sessions.setValue(started.getAccessToken(), "key", "value");
            Session last = readForAWhile(mortal, sessions, started.getAccessToken());
            // When
            mortal.killHard();
            // Then
            Session left = Listings.ofRefreshToken(SharedNode.sessions(), started.getRefreshToken())
                    .get(0);
            Duration lost =
                    Duration.ofNanos(Timestamps.toNanos(last.getExpireAt()) - Timestamps.toNanos(left.getExpireAt()));
            assertThat(lost).isLessThanOrEqualTo(Duration.ofSeconds(1));
            assertThat(left.getBagMap()).isEqualTo(bag);
        }
    }

    @Test
    void answersForTheSessionsOfAnotherNodeAndForgetsThemAtOnce() {
        try (Node node = SharedNode.startWith();
                SessionClient there = SessionClient.to(node)) {
            // Given
            SessionClient here = SharedNode.sessions();
            Session session = started(here);
            Session read = readForAWhile(node, there, session.getAccessToken());
            // When
            long deleted = here.delete(DeleteRequest.newBuilder()
                    .setSubjectId(session.getSubjectId())
                    .build());
            // Then
            assertThat(Failure.of(() -> there.get(session.getAccessToken())).code())
                    .isEqualTo(Code.NOT_FOUND);
            assertThat(deleted).isOne();
            assertThat(read.getSubjectId()).isEqualTo(session.getSubjectId());
        }
    }

    /** Reads until the node has served the session from its memory for several slide intervals. */
    private static Session readForAWhile(Node node, SessionClient sessions, String token) {
        double before = Metrics.of(node).value("mnemosyned_cache_refresh_total");
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> {
            Session unused = sessions.get(token);
            return Metrics.of(node).value("mnemosyned_cache_refresh_total") >= before + 3;
        });
        return sessions.get(token);
    }

    private static void awaitLife(Node node) {
        Rest operators = Rest.to(node.operatorPort());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> operators.get("/healthz").send().status() == 200);
    }

    private static Session started(SessionClient sessions) {
        return sessions.start(Session.newBuilder()
                .setSubjectId(Fresh.subject())
                .setRefreshToken(Fresh.token())
                .build());
    }
}
