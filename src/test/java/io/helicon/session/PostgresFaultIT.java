package io.helicon.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.helicon.support.Databases;
import io.helicon.support.Failure;
import io.helicon.support.FaultProxy;
import io.helicon.support.Fresh;
import io.helicon.support.Load;
import io.helicon.support.Metrics;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SessionClient;
import io.helicon.support.TestPostgres;
import io.helicon.support.TestRedis;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Postgres dies, is slow, or says nothing: callers are told in time, nothing promised is lost, and it passes. */
class PostgresFaultIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration MARGIN = Duration.ofMillis(1_500);

    private static TestPostgres postgres;
    private static FaultProxy proxy;
    private static Node node;
    private static SessionClient sessions;

    @BeforeAll
    static void startNode() {
        postgres = TestPostgres.fresh();
        proxy = FaultProxy.to(postgres.port());
        node = Node.start(Databases.flags(postgres, proxy, TestRedis.shared(), "-postgres.timeout=1s", "-ttc=200ms"));
        sessions = SessionClient.to(node);
    }

    @AfterAll
    static void endNode() {
        sessions.close();
        node.close();
        proxy.close();
        postgres.close();
    }

    @Test
    void keepsItsPromisesThroughADeathUnderLoad() {
        // Given
        Load load = Load.on(sessions, 8);
        Awaitility.await().until(() -> load.promised().size() > 200);
        // When
        postgres.killHard();
        Awaitility.await().until(() -> !load.failures().isEmpty());
        postgres.restart();
        int promised = load.promised().size();
        Awaitility.await().until(() -> load.promised().size() > promised + 200);
        load.close();
        // Then
        assertThat(load.longest()).isLessThan(TIMEOUT.plus(MARGIN));
        assertThat(load.failures().keySet()).extracting(Failure::code).containsOnly(Code.UNAVAILABLE);
        assertThat(load.promised()).allMatch(token -> sessions.exists(token));
        assertThat(node.isAlive()).isTrue();
    }

    @Test
    void waitsForASlowPostgresUpToItsTimeout() {
        // Given
        String token = sessions.start().getAccessToken();
        // When
        proxy.delay(Duration.ofMillis(100));
        boolean slowly = sessions.exists(token);
        proxy.delay(Duration.ofSeconds(3));
        Taken tooSlow = Taken.by(() -> sessions.exists(Fresh.token()));
        proxy.heal();
        // Then
        assertThat(slowly).isTrue();
        assertThat(tooSlow.failure().code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(tooSlow.time()).isLessThan(TIMEOUT.plus(MARGIN));
        awaitRecovery();
    }

    @Test
    void answersUnavailableWhilePostgresSaysNothing() {
        // Given
        String token = sessions.start().getAccessToken();
        // When
        proxy.stall();
        List<Taken> calls = List.of(
                Taken.by(() -> sessions.start()),
                Taken.by(() -> sessions.exists(Fresh.token())),
                Taken.by(() -> sessions.get(Fresh.token())),
                Taken.by(() -> sessions.setValue(token, "key", "value")),
                Taken.by(() -> sessions.abandon(token)));
        List<Integer> others = statuses();
        proxy.heal();
        // Then
        assertThat(calls).extracting(Taken::failure).extracting(Failure::code).containsOnly(Code.UNAVAILABLE);
        assertThat(calls).extracting(Taken::failure).allMatch(it -> it.message().startsWith("mnemosyned: storage: "));
        assertThat(calls).extracting(Taken::time).allMatch(time -> time.compareTo(TIMEOUT.plus(MARGIN)) < 0);
        assertThat(others).containsExactly(200, 200, 503, 400, 503);
        awaitRecovery();
    }

    @Test
    void goesOnSweepingAfterErrorsAndCountsThem() {
        // Given
        double errors = cleanupErrors();
        // When
        proxy.cut();
        Awaitility.await().until(() -> cleanupErrors() > errors);
        proxy.heal();
        // Then
        awaitRecovery();
        double sweeps = sweeps();
        double failed = Metrics.of(node).value("mnemosyned_storage_postgres_errors_total", "query=sweep");
        Awaitility.await().until(() -> sweeps() > sweeps + 2);
        assertThat(failed).isPositive();
    }

    /** A call with its failure and the time it took. */
    private record Taken(Failure failure, Duration time) {
        static Taken by(Supplier<?> call) {
            long begun = System.nanoTime();
            Failure failure = Failure.of(call);
            return new Taken(failure, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /** Life, metrics, readiness, a call that is refused without a look at Postgres, and one that needs it. */
    private static List<Integer> statuses() {
        Rest operators = Rest.to(node.operatorPort());
        Rest rest = Rest.to(node.port());
        return List.of(
                operators.get("/healthz").send().status(),
                operators.get("/metrics").send().status(),
                operators.get("/healthr").send().status(),
                rest.get("/v1/auth/sessions?limit=-1").send().status(),
                rest.get("/v1/auth/sessions").send().status());
    }

    private static void awaitRecovery() {
        node.awaitReady();
        Awaitility.await()
                .ignoreExceptions()
                .until(() -> sessions.exists(sessions.start().getAccessToken()));
    }

    private static double cleanupErrors() {
        return Metrics.of(node).value("mnemosyned_cleanup_errors_total");
    }

    private static double sweeps() {
        Metrics metrics = Metrics.of(node);
        return metrics.value("mnemosyned_storage_postgres_queries_total", "query=sweep")
                - metrics.value("mnemosyned_storage_postgres_errors_total", "query=sweep");
    }
}
