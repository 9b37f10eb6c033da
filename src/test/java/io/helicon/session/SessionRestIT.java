package io.helicon.session;

import static io.helicon.support.SharedNode.rest;
import static io.helicon.support.SharedNode.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.util.Timestamps;
import io.grpc.Status.Code;
import io.helicon.support.Answer;
import io.helicon.support.Failure;
import io.helicon.support.Fresh;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mnemosynerpc.SessionOuterClass.Session;
import org.junit.jupiter.api.Test;

/** {@code /v1/auth/sessions}: every route as it answers when all is well, and the same sessions over gRPC. */
class SessionRestIT {
    private static final String ROOT = "/v1/auth/sessions";
    private static final String CURRENT = ROOT + "/current";
    private static final Duration TTL = Duration.ofMinutes(24);

    @Test
    void startsASessionAsGiven() {
        // Given
        String token = Fresh.token();
        String refresh = Fresh.token();
        String subject = Fresh.subject();
        // When
        Answer answer =
                rest().post(ROOT).json("""
                        {"access_token":"%s","refresh_token":"%s","subject_id":"%s","subject_client":"curl \u00fc",
                         "bag":{"name":"\u0414\u0436\u043e\u043d","empty":""}}""".formatted(token, refresh, subject)).send();
        // Then
        assertCreated(answer);
        assertThat(answer.text("access_token")).isEqualTo(token);
        assertThat(answer.text("refresh_token")).isEqualTo(refresh);
        assertThat(answer.text("subject_id")).isEqualTo(subject);
        assertThat(answer.text("subject_client")).isEqualTo("curl \u00fc");
        assertThat(answer.json().get("bag").toString())
                .contains("\"name\":\"\u0414\u0436\u043e\u043d\"", "\"empty\":\"\"");
        assertThat(Instant.parse(answer.text("expire_at")))
                .isAfter(Instant.now().plus(TTL.minusMinutes(1)));
    }

    @Test
    void startsWithNothingButASubject() {
        // When
        Answer answer = rest().post(ROOT)
                .json("{\"subject_id\":\"%s\"}".formatted(Fresh.subject()))
                .send();
        // Then
        assertCreated(answer);
        assertThat(answer.text("access_token")).matches("[0-9a-f]{128}");
        assertThat(answer.json().has("refresh_token")).isFalse();
        assertThat(answer.json().get("bag")).isEmpty();
    }

    @Test
    void tellsTheCurrentSessionAndSlidesIt() {
        // Given
        Session started = sessions().start();
        // When
        Answer bearer = rest().get(CURRENT).bearer(started.getAccessToken()).send();
        Answer bare = rest().get(CURRENT)
                .header("Authorization", started.getAccessToken())
                .send();
        // Then
        assertThat(bearer.status()).isEqualTo(200);
        assertThat(bearer.contentType()).isEqualTo("application/json");
        assertThat(bearer.text("subject_id")).isEqualTo(started.getSubjectId());
        assertThat(Instant.parse(bearer.text("expire_at"))).isAfter(end(started));
        assertThat(bare.status()).isEqualTo(200);
    }

    @Test
    void tellsByHeadWhetherASessionExistsWithoutSlidingIt() {
        // Given
        String mark = Fresh.token();
        Session started = started(mark);
        // When
        Answer there =
                rest().call("HEAD", CURRENT).bearer(started.getAccessToken()).send();
        Answer absent = rest().call("HEAD", CURRENT).bearer(Fresh.token()).send();
        // Then
        assertThat(there.status()).isEqualTo(200);
        assertThat(absent.status()).isEqualTo(404);
        assertThat(there.body() + absent.body()).isEmpty();
        assertThat(Listings.ofRefreshToken(sessions(), mark)).containsExactly(started);
    }

    @Test
    void endsTheCurrentSessionOnEveryWire() {
        // Given
        String token = sessions().start().getAccessToken();
        // When
        Answer ended = rest().delete(CURRENT).bearer(token).send();
        // Then
        assertThat(ended.status()).isEqualTo(204);
        assertThat(ended.body()).isEmpty();
        assertThat(rest().get(CURRENT).bearer(token).send().status()).isEqualTo(404);
        assertThat(Failure.of(() -> sessions().get(token)).code()).isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void setsBagValuesAsTextAndAsJson() {
        // Given
        String token = sessions().start().getAccessToken();
        // When
        Answer text = put(token, "text", "text/plain; charset=utf-8", "\"as it is\", \u00e4\u6f22\ud83d\ude80");
        Answer json = put(token, "json", "application/json", "\"line\\nbreak \\u00e4\"");
        Answer empty = put(token, "empty", "application/json", "\"\"");
        // Then
        assertThat(Stream.of(text, json, empty).map(Answer::status)).containsOnly(200);
        assertThat(empty.contentType()).isEqualTo("application/json");
        JsonNode bag = empty.json().get("bag");
        assertThat(bag.get("text").textValue()).isEqualTo("\"as it is\", \u00e4\u6f22\ud83d\ude80");
        assertThat(bag.get("json").textValue()).isEqualTo("line\nbreak \u00e4");
        assertThat(bag.get("empty").textValue()).isEmpty();
        assertThat(sessions().get(token).getBagMap()).hasSize(3).containsEntry("json", "line\nbreak \u00e4");
    }

    @Test
    void decodesBagKeysOfThePath() {
        // Given
        String token = sessions().start().getAccessToken();
        List<String> encoded =
                List.of("a%2Fb", "sp%20ace", "%C3%BC", "plus+", "%F0%9F%9A%80", "per%25cent", "a.b%3Bc=d");
        // When
        List<Integer> statuses = encoded.stream()
                .map(key -> put(token, key, "text/plain", "x").status())
                .toList();
        // Then
        assertThat(statuses).containsOnly(200);
        assertThat(sessions().get(token).getBagMap().keySet())
                .containsExactlyInAnyOrder("a/b", "sp ace", "\u00fc", "plus+", "\ud83d\ude80", "per%cent", "a.b;c=d");
    }

    @Test
    void listsInPagesByEveryCondition() {
        // Given
        String mark = Fresh.token();
        List<Session> started =
                IntStream.range(0, 3).mapToObj(number -> started(mark)).toList();
        Session last = started.get(2);
        // When
        List<String> paged = tokens("?limit=2&offset=1&refresh_token=" + mark);
        List<String> bySubject = tokens("?subject_id=" + last.getSubjectId());
        List<String> before = tokens("?refresh_token=" + mark + "&expire_at_to=" + end(last));
        List<String> notBefore =
                tokens("?refresh_token=" + mark + "&expire_at_from=" + end(last).minusNanos(1_000));
        // Then
        assertThat(paged).containsExactly(started.get(1).getAccessToken(), last.getAccessToken());
        assertThat(bySubject).containsExactly(last.getAccessToken());
        assertThat(before)
                .containsExactly(started.get(0).getAccessToken(), started.get(1).getAccessToken());
        assertThat(notBefore).containsExactly(last.getAccessToken());
    }

    @Test
    void readsTimesWithAnyOffset() {
        // Given
        String mark = Fresh.token();
        Session unused = started(mark);
        // When
        List<String> found = tokens("?refresh_token=" + mark + "&expire_at_from=2020-01-01T00:00:00%2B02:00");
        // Then
        assertThat(found).hasSize(1);
    }

    @Test
    void deletesWhatFulfilsAllConditionsAndCountsIt() {
        // Given
        String mark = Fresh.token();
        Session kept = started(mark);
        Session ended = started(mark);
        // When
        Answer one = rest().delete(ROOT + "?refresh_token=" + mark + "&subject_id=" + ended.getSubjectId())
                .send();
        Answer none =
                rest().delete(ROOT + "?subject_id=" + ended.getSubjectId()).send();
        // Then
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.body()).isEqualTo("{\"deleted\":1}");
        assertThat(none.body()).isEqualTo("{\"deleted\":0}");
        assertThat(sessions().exists(ended.getAccessToken())).isFalse();
        assertThat(sessions().exists(kept.getAccessToken())).isTrue();
    }

    @Test
    void tradesARefreshToken() {
        // Given
        Session before = started(Fresh.token());
        // When
        Answer answer = rest().post(ROOT + "/refresh")
                .json("{\"refresh_token\":\"%s\"}".formatted(before.getRefreshToken()))
                .send();
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("subject_id")).isEqualTo(before.getSubjectId());
        assertThat(answer.text("refresh_token")).isNotEmpty().isNotEqualTo(before.getRefreshToken());
        assertThat(sessions().exists(answer.text("access_token"))).isTrue();
        assertThat(sessions().exists(before.getAccessToken())).isFalse();
    }

    private static void assertCreated(Answer answer) {
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.header("Location")).endsWith(CURRENT);
        assertThat(answer.text("session_id")).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-.*");
        assertThat(Instant.parse(answer.text("expire_at")))
                .isBetween(
                        Instant.now().plus(TTL.minusMinutes(1)), Instant.now().plus(TTL));
    }

    private static Answer put(String token, String key, String type, String value) {
        return rest().put(CURRENT + "/bag/" + key)
                .bearer(token)
                .body(type, value)
                .send();
    }

    private static List<String> tokens(String query) {
        JsonNode listed = rest().get(ROOT + query).send().json().get("sessions");
        return StreamSupport.stream(listed.spliterator(), false)
                .map(session -> session.get("access_token").textValue())
                .toList();
    }

    private static Session started(String refreshToken) {
        return sessions()
                .start(Session.newBuilder()
                        .setSubjectId(Fresh.subject())
                        .setRefreshToken(refreshToken)
                        .build());
    }

    private static Instant end(Session session) {
        return Instant.EPOCH.plusNanos(Timestamps.toNanos(session.getExpireAt()));
    }
}
