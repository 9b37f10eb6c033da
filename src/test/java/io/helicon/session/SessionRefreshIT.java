package io.helicon.session;

import static io.helicon.support.SharedNode.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.helicon.support.Failure;
import io.helicon.support.Fresh;
import io.helicon.support.SessionClient;
import io.helicon.support.SharedNode;
import io.helicon.v1.RefreshResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import mnemosynerpc.SessionOuterClass.Session;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** {@code helicon.v1.Sessions}: trading refresh tokens. */
class SessionRefreshIT {
    private static final String UUID_7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    @Test
    void tradesARefreshTokenForNewTokensOfTheSameSession() {
        // Given
        Session before = started(sessions());
        // When
        RefreshResponse refreshed = sessions().refresh(before.getRefreshToken());
        // Then
        Session after = refreshed.getSession();
        assertThat(refreshed.getSessionId()).matches(UUID_7);
        assertThat(after.getAccessToken()).isNotEmpty().isNotEqualTo(before.getAccessToken());
        assertThat(after.getRefreshToken()).isNotEmpty().isNotEqualTo(before.getRefreshToken());
        assertThat(after.getSubjectId()).isEqualTo(before.getSubjectId());
        assertThat(after.getBagMap()).isEqualTo(before.getBagMap());
        assertThat(sessions().exists(before.getAccessToken())).isFalse();
        assertThat(sessions().get(after.getAccessToken()).getBagMap()).isEqualTo(before.getBagMap());
    }

    @Test
    void makesOneSuccessorOfManySimultaneousTrades() {
        // Given
        String token = started(sessions()).getRefreshToken();
        // When
        List<RefreshResponse> answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(trade -> sessions().refresh(token))
                .toList();
        // Then
        assertThat(answers)
                .extracting(answer -> answer.getSession().getAccessToken())
                .containsOnly(answers.get(0).getSession().getAccessToken());
        assertThat(answers)
                .extracting(answer -> answer.getSession().getRefreshToken())
                .containsOnly(answers.get(0).getSession().getRefreshToken());
    }

    @Test
    void keepsTheSessionsIdThroughAllTrades() {
        // Given
        RefreshResponse first = sessions().refresh(started(sessions()).getRefreshToken());
        // When
        RefreshResponse second = sessions().refresh(first.getSession().getRefreshToken());
        // Then
        assertThat(second.getSessionId()).isEqualTo(first.getSessionId());
    }

    @Test
    void revokesTheSessionWhenAUsedTokenComesBackAfterItsGrace() {
        try (SessionClient impatient = SessionClient.to(SharedNode.impatient())) {
            // Given
            Session before = started(impatient);
            Session after = impatient.refresh(before.getRefreshToken()).getSession();
            // When
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> isReused(impatient, before.getRefreshToken()));
            // Then
            assertThat(impatient.exists(after.getAccessToken())).isFalse();
            assertThat(Failure.of(() -> impatient.refresh(after.getRefreshToken()))
                            .code())
                    .isEqualTo(Code.NOT_FOUND);
        }
    }

    @Test
    void refusesUnknownMissingAndAmbiguousTokens() {
        // Given
        Session one = started(sessions());
        Session other = sessions().start(one.toBuilder().clearAccessToken().build());
        // When
        Failure ambiguous = Failure.of(() -> sessions().refresh(one.getRefreshToken()));
        Failure unknown = Failure.of(() -> sessions().refresh(Fresh.token()));
        Failure missing = Failure.of(() -> sessions().refresh(""));
        // Then
        assertThat(ambiguous)
                .isEqualTo(
                        new Failure(Code.FAILED_PRECONDITION, "mnemosyned: refresh token belongs to several sessions"));
        assertThat(unknown).isEqualTo(new Failure(Code.NOT_FOUND, "mnemosyned: storage: session not found"));
        assertThat(missing).isEqualTo(new Failure(Code.INVALID_ARGUMENT, "mnemosyned: missing refresh token"));
        assertThat(sessions().exists(other.getAccessToken())).isTrue();
    }

    private static boolean isReused(SessionClient sessions, String refreshToken) {
        try {
            RefreshResponse unused = sessions.refresh(refreshToken);
            return false;
        } catch (io.grpc.StatusRuntimeException e) {
            assertThat(e.getStatus().getCode()).isEqualTo(Code.UNAUTHENTICATED);
            assertThat(e.getStatus().getDescription())
                    .isEqualTo("mnemosyned: refresh token was used before, the session has been revoked");
            return true;
        }
    }

    private static Session started(SessionClient sessions) {
        return sessions.start(Session.newBuilder()
                .setSubjectId(Fresh.subject())
                .setRefreshToken(Fresh.token())
                .putBag("kept", "yes")
                .build());
    }
}
