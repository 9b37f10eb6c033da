package io.helicon.namespace;

import static io.helicon.namespace.NamespaceRoutes.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Answer;
import io.helicon.support.Databases;
import io.helicon.support.KeptConnection;
import io.helicon.support.Node;
import io.helicon.support.RedisShell;
import io.helicon.support.Rest;
import io.helicon.support.TestPostgres;
import io.helicon.support.TestRedis;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redis dies, or says nothing: every route says so in time, and goes on when it is back. */
class NamespaceFaultIT {
    private static final Duration TIMEOUT_AND_MARGIN = Duration.ofSeconds(3);

    private static TestRedis redis;
    private static Node node;

    private NamespaceRoutes data;
    private KeptConnection kept;

    @BeforeAll
    static void startNode() {
        redis = TestRedis.fresh();
        node = Node.start(
                Databases.flags(TestPostgres.shared(), redis, "-postgres.schema=namespacefault", "-redis.timeout=1s"));
    }

    @AfterAll
    static void endNode() {
        node.close();
        redis.close();
    }

    @BeforeEach
    void connect() {
        data = NamespaceRoutes.fresh(node);
        kept = KeptConnection.to(node);
        data.put("{\"a\":1}", "ns");
    }

    @AfterEach
    void disconnect() {
        kept.close();
    }

    private List<Supplier<Rest.Call>> everyRoute() {
        return List.of(
                () -> data.call("GET"),
                () -> data.rest().get(data.path() + "?namespaces=ns"),
                () -> data.call("GET", "ns"),
                () -> data.call("GET", "ns", "a"),
                () -> data.call("PUT", "ns").json("{\"a\":2}"),
                () -> data.call("PUT", "ns", "a").json("2"),
                () -> data.call("PATCH", "ns").body(NamespaceRoutes.MERGE, "{\"a\":2}"),
                () -> data.call("PATCH", "ns")
                        .body(NamespaceRoutes.PATCH, "[{\"op\":\"replace\",\"path\":\"/a\",\"value\":2}]"),
                () -> data.call("DELETE", "ns", "a"),
                () -> data.call("DELETE", "ns"),
                () -> data.call("DELETE"),
                () -> data.rest()
                        .post(NamespaceRoutes.ROOT + ":batchGet")
                        .json("{\"sessions\":[\"a\"],\"namespaces\":[\"ns\"]}"));
    }

    @Test
    void saysThatRedisIsDeadAndGoesOnWhenItIsBack() {
        // Given
        String before = data.get("ns").body();
        String first = kept.get(data.path("ns"));
        awaitWritten();
        // When
        redis.killHard();
        everyRoute().parallelStream().forEach(NamespaceFaultIT::assertUnavailable);
        assertConnection("HTTP/1.1 503");
        redis.restart();
        // Then
        awaitServed();
        assertThat(first).startsWith("HTTP/1.1 200");
        assertThat(data.get("ns").body()).isEqualTo(before);
        assertEverythingWorks();
        assertConnection("HTTP/1.1 404");
    }

    @Test
    void saysThatRedisSaysNothingAndGoesOnWhenItSpeaks() {
        // Given
        NamespaceRoutes other = NamespaceRoutes.fresh(node);
        String before = other.put("{\"kept\":true}", "ns").body();
        // When
        redis.freeze();
        everyRoute().parallelStream().forEach(NamespaceFaultIT::assertUnavailable);
        assertConnection("HTTP/1.1 503");
        redis.thaw();
        // Then
        awaitServed();
        assertThat(other.get("ns").body()).isEqualTo(before);
        assertEverythingWorks();
        assertConnection("HTTP/1.1 404");
    }

    @Test
    void keepsWhatWasAcknowledgedOverAnOrderlyRestart() {
        // Given
        List<Answer> stored = IntStream.range(0, 200)
                .mapToObj(number -> data.put("{\"n\":" + number + "}", "ns" + number))
                .toList();
        // When
        redis.restart();
        // Then
        awaitServed();
        assertThat(stored)
                .allSatisfy(answer ->
                        assertThat(data.get(answer.text("_namespace")).body()).isEqualTo(answer.body()));
    }

    private static void assertUnavailable(Supplier<Rest.Call> route) {
        long begun = System.nanoTime();
        Answer answer = route.get().send();
        assertThat(answer.body()).isEqualTo(UNAVAILABLE);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TIMEOUT_AND_MARGIN);
    }

    private void assertConnection(String status) {
        assertThat(kept.get(data.path("ns"))).startsWith(status);
    }

    /** Redis is asked to write at once and to sync every second; a kill in between must find nothing that waits. */
    private static void awaitWritten() {
        try (RedisShell shell = RedisShell.to(redis)) {
            await().until(() -> shell.ask("INFO", "persistence").contains("aof_buffer_length:0\r"));
        }
    }

    private void awaitServed() {
        await().until(() -> NamespaceRoutes.fresh(node).get("ns").status() == 404);
    }

    private void assertEverythingWorks() {
        data.put("{\"a\":1}", "ns");
        assertThat(everyRoute().stream().map(Supplier::get).map(Rest.Call::send))
                .extracting(Answer::status)
                .containsExactly(200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 404, 200);
    }
}
