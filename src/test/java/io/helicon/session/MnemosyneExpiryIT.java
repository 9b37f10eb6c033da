package io.helicon.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.helicon.support.Failure;
import io.helicon.support.Fresh;
import io.helicon.support.Node;
import io.helicon.support.SessionClient;
import io.helicon.support.SharedNode;
import java.time.Duration;
import java.time.Instant;
import mnemosynerpc.SessionOuterClass.DeleteRequest;
import mnemosynerpc.SessionOuterClass.Session;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mnemosyne's contract, row by row: sessions that end by themselves, on a node that never sweeps. */
class MnemosyneExpiryIT {
    private static final Failure NOT_FOUND = new Failure(Code.NOT_FOUND, "mnemosyned: storage: session not found");
    private static final Duration TTL = Duration.ofSeconds(3);

    private static Node node;
    private static SessionClient sessions;

    @BeforeAll
    static void startNode() {
        node = SharedNode.startWith("-ttl=3s", "-ttc=1h", "-postgres.schema=expiry");
        sessions = SessionClient.to(node);
    }

    @AfterAll
    static void endNode() {
        sessions.close();
        node.close();
    }

    @Test
    void forgetsAnExpiredSessionInEveryCallBeforeItIsSwept() {
        // Given
        Session session = started();
        String token = session.getAccessToken();
        Session unused = sessions.get(token);
        // When
        awaitEnd(token);
        // Then
        assertThat(Failure.of(() -> sessions.get(token))).isEqualTo(NOT_FOUND);
        assertThat(Failure.of(() -> sessions.context(token))).isEqualTo(NOT_FOUND);
        assertThat(Failure.of(() -> sessions.setValue(token, "key", "value"))).isEqualTo(NOT_FOUND);
        assertThat(Failure.of(() -> sessions.abandon(token))).isEqualTo(NOT_FOUND);
        assertThat(Failure.of(() -> sessions.refresh(session.getRefreshToken())).code())
                .isEqualTo(Code.NOT_FOUND);
        assertThat(Listings.ofRefreshToken(sessions, session.getRefreshToken())).isEmpty();
        assertThat(sessions.delete(DeleteRequest.newBuilder()
                        .setSubjectId(session.getSubjectId())
                        .build()))
                .isZero();
    }

    @Test
    void mayStartAgainWithTheTokenOfAnExpiredSession() {
        // Given
        Session first = started();
        awaitEnd(first.getAccessToken());
        // When
        Session second =
                sessions.start(first.toBuilder().putBag("second", "life").build());
        // Then
        assertThat(second.getAccessToken()).isEqualTo(first.getAccessToken());
        assertThat(sessions.get(second.getAccessToken()).getBagMap()).containsEntry("second", "life");
    }

    @Test
    void keepsASessionThatIsReadBeyondItsFirstEnd() {
        // Given
        String token = started().getAccessToken();
        Instant begun = Instant.now();
        // When
        Awaitility.await().pollInterval(Duration.ofMillis(50)).until(() -> {
            Session unused = sessions.get(token);
            return Instant.now().isAfter(begun.plus(TTL.multipliedBy(2)));
        });
        // Then
        assertThat(sessions.exists(token)).isTrue();
    }

    private static void awaitEnd(String token) {
        Awaitility.await().pollInterval(Duration.ofMillis(50)).until(() -> !sessions.exists(token));
    }

    private static Session started() {
        return sessions.start(Session.newBuilder()
                .setSubjectId(Fresh.subject())
                .setRefreshToken(Fresh.token())
                .build());
    }
}
