package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Databases;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SessionClient;
import io.helicon.support.SharedNode;
import io.helicon.support.SseClient;
import io.helicon.support.TestPostgres;
import io.helicon.support.TestRedis;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mnemosynerpc.SessionOuterClass.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs where the operator wants them. */
class LogOutputIT {
    @TempDir
    Path directory;

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    private String[] files(String... more) {
        return Stream.concat(
                        Stream.of(
                                "PLASMA_ERROR_LOG_OUT=" + directory.resolve("errors"),
                                "PLASMA_ACCESS_LOG_OUT=" + directory.resolve("requests"),
                                "-postgres.schema=logoutput"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void requestsAndErrorsGoToTheirFilesAndNothingToTheConsole() throws Exception {
        try (Node node = SharedNode.startWith(files());
                SessionClient client = SessionClient.to(node)) {
            // Given
            Session session = client.start();

            // When
            int status = Rest.to(node.port())
                    .get("/v1/auth/sessions/current?secret=in-the-query")
                    .bearer(session.getAccessToken())
                    .send()
                    .status();

            // Then
            assertThat(status).isEqualTo(200);
            await().until(() -> lines(directory.resolve("requests")).size() >= 2);
            theFilesHoldWhatIsTheirs(session.getAccessToken());
            assertThat(node.output()).isEmpty();
            assertThat(node.terminate()).isZero();
        }
    }

    private void theFilesHoldWhatIsTheirs(String token) throws IOException {
        assertThat(lines(directory.resolve("requests")))
                .anyMatch(line -> line.contains("GET /v1/auth/sessions/current HTTP/1.1\\\" 200"))
                .anyMatch(line -> line.contains("POST /mnemosynerpc.SessionManager/Start HTTP/2"))
                .noneMatch(line -> line.contains(token) || line.contains("in-the-query"));
        assertThat(lines(directory.resolve("errors")))
                .anyMatch(line -> line.contains("starts on"))
                .noneMatch(line -> line.contains("/v1/auth/sessions"));
    }

    @Test
    void aStreamIsALineWhenItEnds() throws Exception {
        try (Node node = SharedNode.startWith(files())) {
            // When
            try (SseClient stream = SseClient.to(node.port()).listen("log:stream")) {
                publish(node, "log:stream");
                await().until(() -> !stream.events().isEmpty());
            }

            // Then
            await().until(() -> Files.readString(directory.resolve("requests")).contains("GET /v1/events HTTP/1.1"));
        }
    }

    private static void publish(Node node, String type) {
        int status = Rest.to(node.port())
                .post("/v1/events")
                .json("{\"meta\":{\"type\":\"" + type + "\"},\"data\":1}")
                .send()
                .status();
        assertThat(status).isEqualTo(202);
    }

    @Test
    void whatAFileHeldBeforeTheStartStays() throws Exception {
        // Given
        Path unused = Files.writeString(directory.resolve("errors"), "before\n");

        // When
        try (Node node = SharedNode.startWith(files())) {
            // Then
            assertThat(lines(directory.resolve("errors"))).startsWith("before").hasSizeGreaterThan(1);
            assertThat(node.isReady()).isTrue();
        }
    }

    @Test
    void whyAServerCannotStartIsInTheFileToo() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            // When
            try (Node node = Node.launch(Databases.flags(
                    TestPostgres.shared(), TestRedis.shared(), files("-port=" + other.getLocalPort())))) {
                // Then
                assertThat(node.awaitExit()).isEqualTo(1);
                assertThat(lines(directory.resolve("errors")))
                        .anyMatch(line ->
                                line.contains("ERROR") && line.contains(Integer.toString(other.getLocalPort())));
            }
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsOneLineAndExit2() {
        // When
        try (Node node = Node.launch("-access.log.out=" + directory)) {
            // Then
            assertThat(node.awaitExit()).isEqualTo(2);
            assertThat(node.output()).startsWith("helicon: cannot write to the file of -access.log.out: ");
            assertThat(node.output().strip()).doesNotContain("\n");
        }
    }

    @Test
    void requestsOfALevelThatIsNotWantedAreNotLogged() throws Exception {
        // Given
        try (Node node = SharedNode.startWith(files("PLASMA_ACCESS_LOG_LEVEL=error"))) {
            // When
            int status = Rest.to(node.port()).get("/hc").send().status();

            // Then
            assertThat(status).isEqualTo(200);
            assertThat(node.terminate()).isZero();
            assertThat(directory.resolve("requests")).isEmptyFile();
        }
    }
}
