package io.helicon.session;

import static io.helicon.support.SharedNode.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helicon.support.Fresh;
import io.helicon.support.Metrics;
import io.helicon.support.RedisListener;
import io.helicon.support.SessionClient;
import io.helicon.support.SharedNode;
import io.helicon.support.TestRedis;
import io.helicon.v1.RefreshResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mnemosynerpc.SessionOuterClass.DeleteRequest;
import mnemosynerpc.SessionOuterClass.Session;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a session as subscribers of Redis hear it, without any secret. */
class SessionEventsIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RedisListener listener;

    @BeforeEach
    void listen() {
        listener = RedisListener.on(TestRedis.shared(), "helicon:events");
    }

    @AfterEach
    void leave() {
        listener.close();
    }

    @Test
    void tellsEveryStepInOrderInItsEnvelope() {
        // Given
        Instant before = Instant.now();
        Session session = started(sessions(), "browser \u00fc");
        // When
        Map<String, String> unused = sessions().setValue(session.getAccessToken(), "key", "value");
        RefreshResponse refreshed = sessions().refresh(session.getRefreshToken());
        boolean abandoned = sessions().abandon(refreshed.getSession().getAccessToken());
        // Then
        List<JsonNode> events = awaitEvents(session.getSubjectId(), 4);
        assertThat(abandoned).isTrue();
        assertThat(events)
                .extracting(SessionEventsIT::step)
                .containsExactly("started", "value-set", "refreshed", "abandoned");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.at("/data/session_id").textValue()).isEqualTo(refreshed.getSessionId());
            assertThat(event.at("/data/subject_id").textValue()).isEqualTo(session.getSubjectId());
            assertThat(event.at("/data/subject_client").textValue()).isEqualTo("browser \u00fc");
            assertThat(Instant.parse(event.at("/data/time").textValue())).isBetween(before, Instant.now());
        });
    }

    @Test
    void tellsOfEachSessionThatWasDeleted() {
        // Given
        Session one = started(sessions(), "one");
        Session other = sessions()
                .start(one.toBuilder()
                        .clearAccessToken()
                        .setSubjectClient("other")
                        .build());
        // When
        long deleted = sessions()
                .delete(DeleteRequest.newBuilder()
                        .setSubjectId(other.getSubjectId())
                        .build());
        // Then
        assertThat(deleted).isEqualTo(2);
        assertThat(awaitEvents(one.getSubjectId(), 4))
                .filteredOn(event -> step(event).equals("deleted"))
                .extracting(event -> event.at("/data/subject_client").textValue())
                .containsExactlyInAnyOrder("one", "other");
    }

    @Test
    void tellsOfTheftAndExpiry() {
        try (SessionClient impatient = SessionClient.to(SharedNode.impatient())) {
            // Given
            Session stolen = started(impatient, "thief");
            RefreshResponse traded = impatient.refresh(stolen.getRefreshToken());
            Session left = started(impatient, "away");
            // When
            Awaitility.await().until(() -> isRefused(impatient, stolen.getRefreshToken()));
            // Then
            assertThat(awaitEvents(stolen.getSubjectId(), 3))
                    .extracting(SessionEventsIT::step)
                    .containsExactly("started", "refreshed", "stolen");
            assertThat(awaitEvents(left.getSubjectId(), 2))
                    .extracting(SessionEventsIT::step)
                    .containsExactly("started", "expired");
            assertThat(impatient.exists(traded.getSession().getAccessToken())).isFalse();
        }
    }

    @Test
    void tellsNobodyATokenAnywhere() {
        // Given
        Session session = started(sessions(), "secretive");
        Session read = sessions().get(session.getAccessToken());
        // When
        RefreshResponse refreshed = sessions().refresh(read.getRefreshToken());
        boolean unused = sessions().abandon(refreshed.getSession().getAccessToken());
        // Then
        String told = awaitEvents(session.getSubjectId(), 3).toString()
                + SharedNode.node().output()
                + Metrics.of(SharedNode.node()).text();
        assertThat(told)
                .doesNotContain(session.getAccessToken())
                .doesNotContain(session.getRefreshToken())
                .doesNotContain(refreshed.getSession().getAccessToken())
                .doesNotContain(refreshed.getSession().getRefreshToken());
    }

    private static boolean isRefused(SessionClient sessions, String refreshToken) {
        try {
            RefreshResponse unused = sessions.refresh(refreshToken);
            return false;
        } catch (io.grpc.StatusRuntimeException e) {
            return true;
        }
    }

    private List<JsonNode> awaitEvents(String subject, int count) {
        Awaitility.await().until(() -> events(subject).size() >= count);
        return events(subject);
    }

    private List<JsonNode> events(String subject) {
        return listener.messages().stream()
                .map(SessionEventsIT::parsed)
                .filter(event -> event.at("/meta/type").textValue().endsWith(":" + subject))
                .toList();
    }

    private static String step(JsonNode event) {
        List<String> words = List.of(event.at("/meta/type").textValue().split(":", -1));
        assertThat(words.get(0)).isEqualTo("session");
        return words.get(1);
    }

    private static JsonNode parsed(String message) {
        try {
            return JSON.readTree(message);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + message, e);
        }
    }

    private static Session started(SessionClient sessions, String client) {
        return sessions.start(Session.newBuilder()
                .setSubjectId(Fresh.subject())
                .setSubjectClient(client)
                .setRefreshToken(Fresh.token())
                .build());
    }
}
