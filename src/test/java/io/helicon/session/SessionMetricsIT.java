package io.helicon.session;

import static io.helicon.support.SharedNode.node;
import static io.helicon.support.SharedNode.rest;
import static io.helicon.support.SharedNode.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Failure;
import io.helicon.support.Fresh;
import io.helicon.support.Metrics;
import java.util.Map;
import java.util.stream.Stream;
import mnemosynerpc.SessionOuterClass.DeleteRequest;
import mnemosynerpc.SessionOuterClass.Session;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** {@code /metrics} on the operators' port: every name of the contract, and that it counts what it says. */
class SessionMetricsIT {
    private static final String HITS = "mnemosyned_cache_hits_total";
    private static final String MISSES = "mnemosyned_cache_misses_total";
    private static final String REFRESHES = "mnemosyned_cache_refresh_total";
    private static final String QUERIES = "mnemosyned_storage_postgres_queries_total";
    private static final String DURATION = "mnemosyned_storage_postgres_query_duration_seconds";
    private static final String HANDLED = "grpc_server_handled_total";

    @Test
    void countsWhatIsReadFromMemoryAndFromTheStore() {
        // Given
        String token = sessions().start().getAccessToken();
        awaitMemory();
        Metrics before = Metrics.of(node());
        // When
        for (int reading = 0; reading < 10; reading++) {
            Session unused = sessions().get(token);
        }
        // Then
        Metrics after = Metrics.of(node());
        assertThat(after.value(MISSES) - before.value(MISSES)).isOne();
        assertThat(after.value(HITS) - before.value(HITS)).isEqualTo(9);
    }

    @Test
    void countsSlidesOfSessionsNotOfReadings() {
        // Given
        String token = sessions().start().getAccessToken();
        awaitMemory();
        double before = Metrics.of(node()).value(REFRESHES);
        // When
        for (int reading = 0; reading < 10; reading++) {
            Session unused = sessions().get(token);
        }
        // Then
        Awaitility.await().until(() -> Metrics.of(node()).value(REFRESHES) > before);
        assertThat(Metrics.of(node()).value(REFRESHES) - before).isBetween(1.0, 9.0);
    }

    @Test
    void countsAndTimesEachQueryUnderItsName() {
        // Given
        Metrics before = Metrics.of(node());
        Session session = sessions().start();
        // When
        Map<String, String> unused = sessions().setValue(session.getAccessToken(), "key", "value");
        Failure missed = Failure.of(() -> sessions().abandon(Fresh.token()));
        long deleted = sessions().delete(ofSubject(session));
        // Then
        Metrics after = Metrics.of(node());
        assertThat(missed.message()).isNotEmpty();
        assertThat(deleted).isOne();
        assertThat(Stream.of("start", "set_value", "abandon", "delete")).allSatisfy(query -> {
            String label = "query=" + query;
            assertThat(after.value(QUERIES, label) - before.value(QUERIES, label))
                    .isOne();
            assertThat(after.value(DURATION + "_count", label) - before.value(DURATION + "_count", label))
                    .isOne();
            assertThat(grown(before, after, DURATION + "_sum", label)).isPositive();
        });
    }

    @Test
    void hasBucketsThatGrowToTheWholeCount() {
        // When
        Session unused = sessions().start();
        Metrics metrics = Metrics.of(node());
        // Then
        double whole = metrics.value(DURATION + "_count", "query=start");
        assertThat(metrics.value(DURATION + "_bucket", "query=start", "le=+Inf"))
                .isEqualTo(whole);
        assertThat(metrics.value(DURATION + "_bucket", "query=start", "le=0.1")).isBetween(1.0, whole);
        assertThat(metrics.value(DURATION + "_bucket", "query=start", "le=0.001"))
                .isLessThanOrEqualTo(metrics.value(DURATION + "_bucket", "query=start", "le=0.1"));
    }

    @Test
    void hasTheOtherNamesFromTheStart() {
        // When
        Session unused = sessions().start();
        Metrics metrics = Metrics.of(node());
        // Then
        assertThat(metrics.value("mnemosyned_storage_postgres_connections")).isBetween(1.0, 16.0);
        assertThat(metrics.has("mnemosyned_cleanup_errors_total")).isTrue();
        assertThat(metrics.has("mnemosyned_storage_postgres_errors_total", "query=start"))
                .isTrue();
        assertThat(metrics.text())
                .contains(
                        "# TYPE mnemosyned_cache_hits_total counter",
                        "# TYPE mnemosyned_storage_postgres_queries_total counter",
                        "# TYPE mnemosyned_storage_postgres_query_duration_seconds histogram",
                        "# TYPE mnemosyned_storage_postgres_connections gauge",
                        "# TYPE mnemosyned_cleanup_errors_total counter");
    }

    @Test
    void countsEveryCallByMethodAndCode() {
        // Given
        Metrics before = Metrics.of(node());
        // When
        boolean unused = sessions().exists(Fresh.token());
        Failure failure = Failure.of(() -> sessions().exists(""));
        // Then
        assertThat(failure.message()).isNotEmpty();
        Awaitility.await().until(() -> grown(before, "OK") == 1 && grown(before, "INVALID_ARGUMENT") == 1);
        Metrics after = Metrics.of(node());
        assertThat(after.value("grpc_server_started_total", "grpc_method=Exists")
                        - before.value("grpc_server_started_total", "grpc_method=Exists"))
                .isEqualTo(2);
        assertThat(after.value("grpc_server_handling_seconds_count", "grpc_method=Exists")
                        - before.value("grpc_server_handling_seconds_count", "grpc_method=Exists"))
                .isEqualTo(2);
        assertThat(after.has("grpc_server_handling_seconds_bucket", "grpc_method=Exists", "le=+Inf"))
                .isTrue();
    }

    @Test
    void showsNoMetricsToThePublic() {
        assertThat(rest().get("/metrics").send().status()).isEqualTo(404);
        assertThat(rest().get("/healthz").send().status()).isEqualTo(404);
        assertThat(rest().get("/q/health").send().status()).isEqualTo(404);
    }

    private static DeleteRequest ofSubject(Session session) {
        return DeleteRequest.newBuilder().setSubjectId(session.getSubjectId()).build();
    }

    private static double grown(Metrics before, Metrics after, String name, String label) {
        return after.value(name, label) - before.value(name, label);
    }

    private static double grown(Metrics before, String code) {
        String[] labels = {"grpc_service=mnemosynerpc.SessionManager", "grpc_method=Exists", "grpc_code=" + code};
        return Metrics.of(node()).value(HANDLED, labels) - before.value(HANDLED, labels);
    }

    /** A node serves from its memory once it has held its lease for a while. */
    private static void awaitMemory() {
        String token = sessions().start().getAccessToken();
        double before = Metrics.of(node()).value(HITS);
        Awaitility.await().until(() -> {
            Session unused = sessions().get(token);
            return Metrics.of(node()).value(HITS) > before;
        });
    }
}
