package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.FaultProxy;
import io.helicon.support.Node;
import io.helicon.support.TestPostgres;
import io.helicon.support.TestRedis;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RuntimeIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void embeddedServersStopWithTheNodeAndSurviveItsDeath() throws Exception {
        // Given
        try (Node first = Node.start()) {
            String data = "-data.directory=" + first.directory().resolve("data");

            // When, Then: a second server on the same data says who has it
            try (Node second = Node.launch(data)) {
                assertThat(second.awaitExit()).isEqualTo(2);
                assertThat(second.output().strip())
                        .contains(first.directory().toString(), Long.toString(first.pid()))
                        .doesNotContain("\n");
            }
            assertThat(first.isReady()).isTrue();

            // When, Then: what a killed one left behind does not stop the next
            first.killHard();
            try (Node next = Node.start(data)) {
                assertThat(get(next.operatorPort(), "/healthz").statusCode()).isEqualTo(200);
                assertThat(next.terminate()).isZero();
            }
        }
    }

    @Test
    void helpAndVersionAreToldAndMistakesAreOneLine() {
        try (Node help = Node.launch("-help");
                Node version = Node.launch("-version");
                Node mistake = Node.launch("-prot=1")) {
            assertThat(help.awaitExit()).isZero();
            assertThat(help.output()).contains("-postgres.address");
            assertThat(version.awaitExit()).isZero();
            assertThat(version.output()).matches("\\d+\\.\\d+\\.\\d+\\S*\\s*");
            assertThat(mistake.awaitExit()).isEqualTo(2);
            assertThat(mistake.output()).isEqualTo("helicon: unknown flag -prot; see -help\n");
        }
    }

    @Test
    void aNodeIsReadyWhenAndOnlyWhenItsDatabasesAnswer() throws Exception {
        // Given: a node that starts before its databases
        TestPostgres postgres = TestPostgres.shared();
        TestRedis redis = TestRedis.shared();
        try (FaultProxy toPostgres = FaultProxy.to(postgres.port());
                FaultProxy toRedis = FaultProxy.to(redis.port())) {
            toPostgres.cut();
            toRedis.cut();
            String postgresAddress = postgres.address().replace(":" + postgres.port(), ":" + toPostgres.port());
            String redisAddress = redis.address().replace(":" + redis.port(), ":" + toRedis.port());
            try (Node node = Node.launch(
                    "-postgres.address=" + postgresAddress,
                    "-redis.address=" + redisAddress,
                    "-cluster.seeds=127.0.0.1:1",
                    "-postgres.schema=runtime_it")) {
                await().atMost(Duration.ofSeconds(30)).until(() -> isUp(node));
                assertThat(get(node.operatorPort(), "/healthr").statusCode()).isEqualTo(503);

                // When, Then: they come
                toPostgres.heal();
                toRedis.heal();
                node.awaitReady();
                assertThat(get(node.operatorPort(), "/healthr").body())
                        .contains("\"postgres\":\"up\"", "\"redis\":\"up\"", "127.0.0.1:1 down");
                assertThat(get(node.operatorPort(), "/q/health").statusCode()).isEqualTo(200);
                assertThat(get(node.operatorPort(), "/metrics").body()).contains("jvm_");

                // When, Then: one hangs
                toPostgres.stall();
                long before = System.nanoTime();
                assertThat(get(node.operatorPort(), "/healthr").statusCode()).isEqualTo(503);
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
                toPostgres.heal();
                node.awaitReady();

                // When, Then: the end
                assertThat(node.terminate()).isZero();
            }
        }
    }

    private static boolean isUp(Node node) {
        try {
            return get(node.operatorPort(), "/healthz").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static HttpResponse<String> get(int port, String path) throws IOException {
        try {
            URI uri = URI.create("http://127.0.0.1:" + port + path);
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
