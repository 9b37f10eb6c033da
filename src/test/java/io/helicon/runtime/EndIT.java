package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Answer;
import io.helicon.support.Databases;
import io.helicon.support.FaultProxy;
import io.helicon.support.Fresh;
import io.helicon.support.Metrics;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SessionClient;
import io.helicon.support.TestPostgres;
import io.helicon.support.TestRedis;
import io.helicon.support.WithEmbeddedServers;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How a node ends by a signal: in order, with nothing lost that it had said yes to, and within a bound. */
class EndIT {
    private static final String SESSIONS = "/v1/auth/sessions";
    private static final String HALF_A_REQUEST = "POST " + SESSIONS
            + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";

    /** So that slides are written at the end or not at all. */
    private static final String[] SLOW_SLIDES = {"-ttl=24h", "-session.slide.interval=1h"};

    private static final String[] PATIENT = {
        "-ttl=24h", "-session.slide.interval=1h", "-postgres.timeout=60s", "-shutdown.timeout=25s"
    };

    @Test
    @WithEmbeddedServers
    void aSignalEndsTheEmbeddedServersToo() {
        // Given
        try (Node node = Node.start()) {
            List<ProcessHandle> servers = node.servers();

            // When
            int code = node.interrupt();

            // Then
            assertThat(code).isZero();
            assertThat(servers).hasSizeGreaterThan(2).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    @WithEmbeddedServers
    void aSignalInTheMiddleOfTheStartEndsItToo() {
        // Given
        try (Node node = Node.launch()) {
            await().until(() -> Files.exists(node.directory().resolve("data/postgres/data/postmaster.pid")));
            List<ProcessHandle> servers = node.servers();

            // When
            int code = node.terminate();

            // Then
            assertThat(code).isZero();
            await().until(() -> servers.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void whatIsInFlightIsFinishedAndWhatIsNewIsRefused() throws Exception {
        TestPostgres postgres = TestPostgres.shared();
        try (FaultProxy wire = FaultProxy.to(postgres.port());
                Node node = Node.start(Databases.flags(postgres, wire, TestRedis.shared(), PATIENT))) {
            String read = Fresh.token();
            Instant expiry = readOnce(node, postgres, read);
            wire.stall();
            String late = Fresh.token();
            CompletableFuture<Answer> inFlight = CompletableFuture.supplyAsync(() -> begin(node, late));
            await().until(() -> isBusy(node));

            node.beginEnd();
            refusesWhatIsNew(node);
            assertThat(inFlight).isNotDone();
            wire.heal();

            assertThat(inFlight.get().status()).isEqualTo(201);
            assertThat(node.awaitExit()).isZero();
            assertThat(expiryOf(postgres, late)).isAfter(Instant.now());
            assertThat(expiryOf(postgres, read)).isAfter(expiry);
        }
    }

    @Test
    void nothingThatHangsHoldsUpTheEnd() throws Exception {
        // Given
        try (TestPostgres postgres = TestPostgres.fresh();
                Node node = Node.start(Databases.flags(postgres, TestRedis.shared(), SLOW_SLIDES));
                Socket endless = new Socket("127.0.0.1", node.port())) {
            Instant unused = readOnce(node, postgres, Fresh.token());
            endless.getOutputStream().write(HALF_A_REQUEST.getBytes(StandardCharsets.US_ASCII));
            await().until(() -> isBusy(node));
            postgres.freeze();

            // When
            int code = node.terminate();

            // Then
            assertThat(code).isZero();
        }
    }

    @Test
    @WithEmbeddedServers
    void embeddedServersThatHangAreEndedAllTheSame() {
        // Given
        try (Node node = Node.start()) {
            List<ProcessHandle> servers = node.servers();
            node.freezeServers();

            // When
            int code = node.terminate();

            // Then
            assertThat(code).isZero();
            await().until(() -> servers.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    /** Reads a new session, which slides it: noted by the node, and not to be written before its end. */
    private static Instant readOnce(Node node, TestPostgres postgres, String token) {
        assertThat(begin(node, token).status()).isEqualTo(201);
        Instant expiry = expiryOf(postgres, token);
        Answer read =
                Rest.to(node.port()).get(SESSIONS + "/current").bearer(token).send();
        assertThat(read.status()).isEqualTo(200);
        assertThat(expiryOf(postgres, token)).isEqualTo(expiry);
        await().until(() -> !isBusy(node));
        return expiry;
    }

    /** Asking is a request too. */
    private static boolean isBusy(Node node) {
        return Metrics.of(node).value("http_server_active_requests") > 1;
    }

    private static Answer begin(Node node, String token) {
        String body = "{\"access_token\":\"%s\",\"subject_id\":\"end\"}".formatted(token);
        return Rest.to(node.port()).post(SESSIONS).json(body).send();
    }

    private static void refusesWhatIsNew(Node node) {
        await().until(() -> Rest.to(node.port()).get("/nowhere").send().status() == 503);
        Answer refused = begin(node, Fresh.token());
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.headers().allValues("Connection")).containsExactly("close");
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(refused.text("detail")).isEqualTo("the server is shutting down");
        try (SessionClient sessions = SessionClient.to(node)) {
            assertThatThrownBy(sessions::start).hasMessageContaining("UNAVAILABLE");
        }
    }

    private static Instant expiryOf(TestPostgres postgres, String token) {
        return Instant.parse(postgres.ask("""
                SELECT to_char(expire_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                FROM mnemosyne.session WHERE token_hash = sha256('%s')""".formatted(token)));
    }
}
