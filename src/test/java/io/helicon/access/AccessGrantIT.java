package io.helicon.access;

import static io.helicon.support.SharedNode.rest;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Answer;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SharedNode;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /access}: who may do what, as it is told and changed, here and on another node. */
class AccessGrantIT {
    private static final String ADA = "ada";

    private final String admin = AccessClient.admin();

    private static Answer get(Rest rest, String path, String token) {
        return rest.get(path).header("X-Session", token).send();
    }

    @Test
    void whatThereIsFromTheStartIsTold() {
        // When
        Answer answer = get(rest(), "/access/public/", admin);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"users\":[{\"name\":\"admin\",\"grants\":[\"put\"]}],"
                        + "\"groups\":[{\"name\":\"g-authenticated\",\"grants\":[\"get\"]}]}");
    }

    @ParameterizedTest
    @CsvSource({"/access/given", "/access/given/", "/access/given/stream", "/access/given%20%C3%BC/s%3Bt/"})
    void whatIsGrantedIsToldUntilItIsRevoked(String path) {
        // When
        Answer granted = AccessClient.change(rest(), path, admin, "grant", ADA, "get");
        Answer between = get(rest(), path, admin);
        Answer revoked = AccessClient.change(rest(), path, admin, "revoke", ADA, "get");

        // Then
        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.body()).isEqualTo("{\"ok\":true}");
        assertThat(between.body()).isEqualTo("{\"users\":[{\"name\":\"ada\",\"grants\":[\"get\"]}],\"groups\":[]}");
        assertThat(revoked.body()).isEqualTo("{\"ok\":true}");
        assertThat(get(rest(), path, admin).body()).isEqualTo("{\"users\":[],\"groups\":[]}");
    }

    @Test
    void whoIsCalledUsernameIsARole() {
        // Given
        String body = "{\"action\":\"grant\",\"username\":\"bob\",\"permission\":\"put\"}";

        // When
        Answer answer = AccessClient.post(rest(), "/access/named", admin, body);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(get(rest(), "/access/named", admin).body()).contains("\"name\":\"bob\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"role\":\"ada\",\"permission\":\"get\"}|action|null",
                "{\"action\":\"steal\",\"role\":\"ada\",\"permission\":\"get\"}|action|\"steal\"",
                "{\"action\":\"grant\",\"permission\":\"get\"}|role|null",
                "{\"action\":\"grant\",\"role\":7,\"permission\":\"get\"}|role|7",
                "{\"action\":\"grant\",\"role\":\"a b\",\"permission\":\"get\"}|role|\"a b\"",
                "{\"action\":\"grant\",\"role\":\"ada\"}|permission|null",
                "{\"action\":\"grant\",\"role\":\"ada\",\"permission\":\"fly\"}|permission|\"fly\"",
                "{\"action\":\"grant\",\"role\":\"ada\",\"permission\":\"list\"}|permission|\"list\"",
                "{\"action\":\"grant\",\"role\":\"ada\",\"permission\":\"adminusers\"}|permission|\"adminusers\"",
            })
    void aWrongFieldIsNamedWithItsValue(String body, String field, String value) {
        // When
        Answer answer = AccessClient.post(rest(), "/access/bucket/stream", admin, body);

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"invalid-field\",\"field\":\"" + field + "\",\"value\":" + value + "}");
    }

    @Test
    void whoMayGrantOnABucketMayOnItsStreamsAndNowhereElse() {
        // Given
        String token = AccessClient.token(rest(), AccessClient.user(rest(), "pass"), "pass");
        String name = get(rest(), "/sessions", token).text("username");

        // When
        Answer own = AccessClient.change(rest(), "/access/_user_" + name + "/s", token, "grant", ADA, "get");
        Answer other = AccessClient.change(rest(), "/access/public", token, "grant", ADA, "get");

        // Then
        assertThat(own.status()).isEqualTo(200);
        assertThat(other.status()).isEqualTo(401);
        assertThat(other.body()).isEqualTo("{\"type\":\"no-perm\",\"reason\":\"No Permission\"}");
    }

    @Test
    void aRevokedGrantHoldsOnAnotherNodeNoLongerThanASecond() {
        // Given
        String name = AccessClient.user(rest(), "pass");
        String token = AccessClient.token(rest(), name, "pass");
        var granted = AccessClient.change(rest(), "/access/shared", admin, "grant", name, "grant");
        try (Node other = SharedNode.startWith()) {
            Rest there = Rest.to(other.port());
            await().until(() -> get(there, "/access/shared", token).status() == 200);

            // When
            var revoked = AccessClient.change(rest(), "/access/shared", admin, "revoke", name, "grant");

            // Then
            assertThat(granted.status()).isEqualTo(200);
            assertThat(revoked.status()).isEqualTo(200);
            assertThat(get(rest(), "/access/shared", token).status()).isEqualTo(401);
            await().until(() -> get(there, "/access/shared", token).status() == 401);
        }
    }

    private static org.awaitility.core.ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(1)).pollInterval(Duration.ofMillis(20));
    }
}
