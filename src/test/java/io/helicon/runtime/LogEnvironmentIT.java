package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helicon.support.Answer;
import io.helicon.support.EventClient;
import io.helicon.support.Failure;
import io.helicon.support.Fresh;
import io.helicon.support.Node;
import io.helicon.support.RawClient;
import io.helicon.support.Rest;
import io.helicon.support.SessionClient;
import io.helicon.support.SharedNode;
import io.helicon.support.SseClient;
import io.helicon.support.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import mnemosynerpc.SessionOuterClass.Session;
import org.junit.jupiter.api.Test;

/** What the lines of the log look like in each environment, and what never stands in one. */
class LogEnvironmentIT {
    private static final String SESSIONS = "/v1/auth/sessions";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INCIDENT = Pattern.compile("internal error, id [0-9a-f]{8}");
    private static final Set<String> GOOGLES = Set.of("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL");
    private static final Set<String> OURS = Set.of("DEBUG", "INFO", "WARN", "ERROR", "FATAL");

    /** Its own tables, which the test takes away. */
    private static Node start(String schema, String... more) {
        String[] flags = java.util.Arrays.copyOf(more, more.length + 1);
        flags[more.length] = "-postgres.schema=" + schema;
        return SharedNode.startWith(flags);
    }

    /** @return what the caller is told of a failure that nobody expects */
    private static String fail(Node node, String schema) {
        TestPostgres.shared().execute("ALTER TABLE " + schema + ".session RENAME COLUMN bag TO away");
        Answer answer = Rest.to(node.port())
                .get(SESSIONS + "/current")
                .bearer(Fresh.token())
                .send();
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text("detail")).matches(INCIDENT);
        return answer.text("detail");
    }

    private static List<JsonNode> lines(Node node) {
        return node.output().lines().map(LogEnvironmentIT::parsed).toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    private static List<JsonNode> incidents(Node node, String incident) {
        await().until(() -> node.output().contains(incident));
        assertThat(node.terminate()).isZero();
        return lines(node).stream()
                .filter(line -> line.path("message").asText().contains(incident))
                .toList();
    }

    @Test
    void inProductionEachLineIsAnObject() {
        try (Node node = start("log_production")) {
            // Given
            String incident = fail(node, "log_production");

            // When
            List<JsonNode> failures = incidents(node, incident);

            // Then
            assertThat(lines(node)).hasSizeGreaterThan(1).allSatisfy(line -> {
                assertThat(Instant.parse(line.path("timestamp").asText())).isBefore(Instant.now());
                assertThat(OURS).contains(line.path("level").asText());
                assertThat(line.path("message").asText()).isNotEmpty();
                assertThat(line.path("loggerName").asText()).isNotEmpty();
            });
            assertThat(failures).singleElement().satisfies(line -> {
                assertThat(line.path("level").asText()).isEqualTo("ERROR");
                assertThat(line.path("stackTrace").asText()).contains("PgException", "\tat ");
            });
        }
    }

    @Test
    void forGooglesCloudTheKeysAndTheLevelsAreItsOwn() {
        try (Node node = start("log_stackdriver", "-log.environment=stackdriver")) {
            // Given
            String incident = fail(node, "log_stackdriver");

            // When
            List<JsonNode> failures = incidents(node, incident);

            // Then
            assertThat(lines(node)).hasSizeGreaterThan(1).allSatisfy(line -> {
                assertThat(Instant.parse(line.path("time").asText())).isBefore(Instant.now());
                assertThat(GOOGLES).contains(line.path("severity").asText());
                assertThat(line.path("message").asText()).isNotEmpty();
                assertThat(line.has("level")).isFalse();
            });
            assertThat(node.output()).contains("\"severity\":\"WARNING\"");
            assertThat(failures).singleElement().satisfies(line -> {
                assertThat(line.path("severity").asText()).isEqualTo("ERROR");
                assertThat(line.path("message").asText())
                        .startsWith(incident + "\n")
                        .contains("PgException", "\n\tat io.helicon.problem.");
                assertThat(line.has("stackTrace")).isFalse();
            });
        }
    }

    @Test
    void inDevelopmentLinesAreText() {
        try (Node node = start("log_development", "-log.environment=development")) {
            // Given
            String incident = fail(node, "log_development");

            // When
            int code = node.terminate();

            // Then
            assertThat(code).isZero();
            assertThat(node.output().lines().filter(line -> line.contains(incident)))
                    .singleElement()
                    .asString()
                    .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} ERROR \\[[\\w.]+] .*");
            assertThat(node.output()).contains("PgException", "\tat ").doesNotContain("{\"");
        }
    }

    @Test
    void onlyWhatIsWorseThanTheLevelIsLogged() {
        for (String level : List.of("warn", "error", "dpanic", "panic", "fatal")) {
            // Given
            String schema = "log_level_" + level;
            try (Node node = start(schema, "-log.level=" + level)) {
                String incident = fail(node, schema);

                // When
                int code = node.terminate();

                // Then
                assertThat(code).isZero();
                assertThat(node.output().contains("WARN")).isEqualTo(level.equals("warn"));
                assertThat(node.output().contains(incident))
                        .isEqualTo(Set.of("warn", "error").contains(level));
                assertThat(node.output()).doesNotContain("INFO");
            }
        }
    }

    /** Everything that may hold a token, in calls that succeed and in calls that fail. */
    @Test
    void noTokenStandsInALogNotEvenAtDebug() {
        String secret = "secret-" + UUID.randomUUID();
        try (Node node = start("log_debug", "-log.level=debug", "-grpc.debug", "-access.log.out=stdout");
                SessionClient sessions = SessionClient.to(node)) {
            // Given
            String token = start(sessions, secret);

            // When
            callOverGrpc(sessions, token, secret);
            callOverRest(node, token, secret);
            listen(node, token);
            String incident = fail(node, "log_debug");
            Failure failed = Failure.of(() -> sessions.get(secret + "-unread"));

            // Then
            await().until(() -> node.output().contains(incident));
            assertThat(failed.message()).matches(INCIDENT);
            assertThat(node.terminate()).isZero();
            assertThat(node.output()).contains("GET " + SESSIONS + "/current").doesNotContain(secret, "?");
        }
    }

    private static String start(SessionClient sessions, String secret) {
        Session.Builder draft = Session.newBuilder().setSubjectId("debug");
        return sessions.start(draft.setAccessToken(secret + "-a")
                        .setRefreshToken(secret + "-r")
                        .build())
                .getAccessToken();
    }

    private static void callOverGrpc(SessionClient sessions, String token, String secret) {
        assertThat(sessions.get(token).getSubjectId()).isEqualTo("debug");
        assertThat(sessions.context("Bearer " + token).getSubjectId()).isEqualTo("debug");
        assertThat(sessions.setValue(token, "key", secret + "-value")).containsKey("key");
        assertThat(sessions.refresh(secret + "-r").getSession().getSubjectId()).isEqualTo("debug");
        List<Failure> failures = List.of(
                Failure.of(() -> sessions.get(secret + "-unknown")),
                Failure.of(() -> sessions.context("Bearer " + secret + "-unknown")),
                Failure.of(() -> sessions.refresh(secret + "-unknown")),
                Failure.of(() -> new RawClient(sessions)
                        .call(
                                "mnemosynerpc.SessionManager/Get",
                                RawClient.field(
                                        1, (secret + "\u0000").getBytes(java.nio.charset.StandardCharsets.UTF_8)))));
        assertThat(failures).extracting(Failure::message).noneMatch(String::isEmpty);
    }

    private static void callOverRest(Node node, String token, String secret) {
        Rest rest = Rest.to(node.port());
        List<Answer> answers = List.of(
                rest.get(SESSIONS + "/current").bearer(secret + "-nobody").send(),
                rest.get(SESSIONS + "/current?access_token=" + secret)
                        .bearer(token)
                        .send(),
                rest.post(SESSIONS)
                        .json("{\"access_token\":\"" + secret + "-a\",\"subject_id\":7}")
                        .send(),
                rest.post(SESSIONS).json("{\"access_token\":\"" + secret).send(),
                rest.post(SESSIONS + "/refresh")
                        .json("{\"refresh_token\":\"" + secret + "-no\"}")
                        .send(),
                rest.post("/v1/events")
                        .bearer(secret)
                        .json("{\"meta\":{\"type\":\"a\"},\"data\":{")
                        .send());
        assertThat(answers).extracting(Answer::status).allMatch(status -> status >= 200);
    }

    private static void listen(Node node, String token) {
        try (SseClient stream = SseClient.to(node.port())
                        .header("Authorization", "Bearer " + token)
                        .listen("log:a");
                EventClient events = EventClient.to(node)) {
            events.publish("log:a", "1");
            assertThat(stream.await(1)).hasSize(1);
        }
    }
}
