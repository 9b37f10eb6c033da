package io.helicon.access;

import static io.helicon.support.SharedNode.rest;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Answer;
import io.helicon.support.Fresh;
import io.helicon.support.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /sessions} and {@code /users}: every row of the contract's table. */
class AccessIT {
    private static final String NO_PERM = "{\"type\":\"no-perm\",\"reason\":\"No Permission\"}";

    private final String admin = AccessClient.admin();

    @Test
    void aPasswordIsTradedForAToken() {
        // When
        Answer answer = AccessClient.signIn(rest(), "admin", "secret");

        // Then
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/sessions");
        assertThat(answer.json().get("ok").asBoolean()).isTrue();
        assertThat(answer.text("username")).isEqualTo("admin");
        assertThat(answer.text("token")).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    @ParameterizedTest
    @CsvSource({"admin, wrong", "nobody-at-all, secret", "anonymous, secret", "g-admin, secret", "'', ''"})
    void whoHasNotThatPasswordIsToldTheSame(String username, String password) {
        // When
        Answer answer = AccessClient.signIn(rest(), username, password);

        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("jwt");
        assertThat(answer.body()).isEqualTo("{\"type\":\"unauthorized\",\"reason\":\"Unauthorized\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sessions", "/sessions/"})
    void whoShowsNothingIsAnonymous(String path) {
        // When
        Answer answer = rest().get(path).send();

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.body()).isEqualTo("{\"username\":\"anonymous\"}");
    }

    @Test
    void aTokenIsTakenWhereverItMayStand() {
        // When
        Answer header = rest().get("/sessions").header("X-Session", admin).send();
        Answer bearer = rest().get("/sessions").bearer(admin).send();
        Answer query = rest().get("/sessions?jwt=" + admin).send();

        // Then
        assertThat(header.text("username")).isEqualTo("admin");
        assertThat(bearer.text("username")).isEqualTo("admin");
        assertThat(query.text("username")).isEqualTo("admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sessions", "/users", "/access/public", "/access/public/", "/access/public/news"})
    void aTokenThatIsNotGoodIsNoPermission(String path) {
        // When
        Answer answer = rest().get(path).header("X-Session", admin + "x").send();

        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("jwt");
        assertThat(answer.body()).isEqualTo(NO_PERM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users", "/users/"})
    void aUserIsMadeListedAndOwnsABucket(String path) {
        // Given
        String name = "made-" + Fresh.subject().replaceAll("[^a-z0-9-]", "");

        // When
        Answer made = AccessClient.post(rest(), path, admin, AccessClient.account(name, "first"));

        // Then
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/users/" + name);
        assertThat(made.body()).isEqualTo("{\"ok\":true}");
        assertThat(rest().get(path).header("X-Session", admin).send().body())
                .contains("{\"username\":\"" + name + "\"}", "{\"username\":\"anonymous\"}");
        String token = AccessClient.token(rest(), name, "first");
        assertThat(rest().get("/access/_user_" + name)
                        .header("X-Session", token)
                        .send()
                        .body())
                .isEqualTo("{\"users\":[{\"name\":\"" + name
                        + "\",\"grants\":[\"delete\",\"get\",\"grant\",\"list\",\"put\"]}],\"groups\":[]}");
        assertThat(rest().get(path).header("X-Session", token).send().body()).isEqualTo(NO_PERM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|no-user-and-pass",
                "{\"password\":\"x\"}|no-user",
                "{\"username\":\"x\"}|no-pass",
                "{\"username\":\"admin\",\"password\":\"x\"}|user-exists",
                "{\"username\":\"a/b\",\"password\":\"x\"}|illegal-username",
                "{\"username\":\"g-x\",\"password\":\"x\"}|illegal-username",
                "{\"username\":|invalid-body",
                "[]|invalid-body",
                "{\"username\":\"x\",\"password\":\"\\ud800\"} {}|invalid-body",
            })
    void whatIsWrongWithANewUserHasAWord(String body, String type) {
        // When
        Answer answer = AccessClient.post(rest(), "/users", admin, body);

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("type")).isEqualTo(type);
        assertThat(answer.text("reason")).isNotBlank();
    }

    @Test
    void usersComeAsJsonAlone() {
        // When
        Answer answer = rest().post("/users")
                .header("X-Session", admin)
                .body("text/plain", "{}")
                .send();

        // Then
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text("type")).isEqualTo("unsupported-media-type");
    }

    @Test
    void whoMayNotMakeUsersLearnsNothingOfTheBody() {
        // When
        Answer answer = rest().post("/users").json("{").send();

        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo(NO_PERM);
    }

    @Test
    void aPasswordIsChangedByItsUserAndByAnAdministratorAndByNobodyElse() {
        // Given
        String name = AccessClient.user(rest(), "first");
        String token = AccessClient.token(rest(), name, "first");

        // When
        Answer own = AccessClient.put(rest(), token, AccessClient.account(name, "second"));
        Answer others = AccessClient.put(rest(), token, AccessClient.account("admin", "second"));
        Answer anybody = AccessClient.put(rest(), "", AccessClient.account(name, "second"));
        Answer byAdmin = AccessClient.put(rest(), admin, AccessClient.account(name, "third"));

        // Then
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body()).isEqualTo("{\"ok\":true}");
        assertThat(others.body()).isEqualTo(NO_PERM);
        assertThat(anybody.body()).isEqualTo(NO_PERM);
        assertThat(byAdmin.status()).isEqualTo(200);
        assertThat(AccessClient.signIn(rest(), name, "second").status()).isEqualTo(401);
        assertThat(AccessClient.signIn(rest(), name, "third").status()).isEqualTo(201);
    }

    @Test
    void aPasswordMayBeLongAndIsLookedAtWhole() {
        // Given
        String name = AccessClient.user(rest(), "a".repeat(100) + "ü");

        // When
        Answer other = AccessClient.signIn(rest(), name, "a".repeat(100) + "u");

        // Then
        assertThat(other.status()).isEqualTo(401);
        assertThat(AccessClient.signIn(rest(), name, "a".repeat(100) + "ü").status())
                .isEqualTo(201);
    }

    @Test
    void theAccessTokenOfALoginSessionIsItsSubjectsUntilTheSessionEnds() {
        // Given
        String token = Fresh.token();
        Rest.Call start = rest().post("/v1/auth/sessions")
                .json("{\"access_token\":\"%s\",\"subject_id\":\"ada\"}".formatted(token));
        int started = start.send().status();

        // When
        Answer living = rest().get("/sessions").header("X-Session", token).send();
        int ended =
                rest().delete("/v1/auth/sessions/current").bearer(token).send().status();
        Answer after = rest().get("/sessions").header("X-Session", token).send();

        // Then
        assertThat(started).isEqualTo(201);
        assertThat(living.text("username")).isEqualTo("ada");
        assertThat(ended).isEqualTo(204);
        assertThat(after.body()).isEqualTo(NO_PERM);
    }
}
