package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Answer;
import io.helicon.support.Databases;
import io.helicon.support.FaultProxy;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.TestPostgres;
import io.helicon.support.TestRedis;
import io.helicon.support.WithEmbeddedServers;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How a node starts: with databases of its own, before those of others, and what it says of mistakes. */
class RuntimeIT {
    @Test
    @WithEmbeddedServers
    void aSecondServerOnTheSameDataSaysWhoHasIt() {
        // Given
        try (Node first = Node.start()) {
            // When
            try (Node second =
                    Node.launch("-data.directory=" + first.directory().resolve("data"))) {
                // Then
                assertThat(second.awaitExit()).isEqualTo(2);
                assertThat(second.output().strip())
                        .contains(first.directory().toString(), Long.toString(first.pid()))
                        .doesNotContain("\n");
                assertThat(first.isReady()).isTrue();
            }
        }
    }

    @Test
    @WithEmbeddedServers
    void whatAKilledNodeLeftBehindDoesNotStopTheNext() {
        // Given
        try (Node first = Node.start()) {
            first.killHard();

            // When
            try (Node next = Node.start("-data.directory=" + first.directory().resolve("data"))) {
                // Then
                assertThat(operators(next, "/healthz").status()).isEqualTo(200);
                assertThat(next.terminate()).isZero();
            }
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "helicon.native", matches = ".+", disabledReason = "the JVM build has them")
    void withoutAddressesTheExecutableSaysThatItHasNoServersOfItsOwn() {
        try (Node node = Node.launch()) {
            assertThat(node.awaitExit()).isEqualTo(2);
            assertThat(node.output())
                    .isEqualTo("helicon: the native executable has no embedded servers:"
                            + " it needs -postgres.address and -redis.address\n");
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
    void aPortInUseIsAFailedStart() throws Exception {
        // Given
        try (ServerSocket other = new ServerSocket(0)) {
            // When
            try (Node node = Node.launch(
                    Databases.flags(TestPostgres.shared(), TestRedis.shared(), "-port=" + other.getLocalPort()))) {
                // Then
                assertThat(node.awaitExit()).isEqualTo(1);
                assertThat(node.output()).contains(Integer.toString(other.getLocalPort()));
            }
        }
    }

    @Test
    void aNodeIsReadyWhenAndOnlyWhenItsDatabasesAnswer() {
        TestPostgres postgres = TestPostgres.shared();
        TestRedis redis = TestRedis.shared();
        try (FaultProxy toPostgres = FaultProxy.to(postgres.port());
                FaultProxy toRedis = FaultProxy.to(redis.port())) {
            toPostgres.cut();
            toRedis.cut();
            try (Node node = Node.launch(
                    "-postgres.address=" + through(toPostgres, postgres.address(), postgres.port()),
                    "-redis.address=" + through(toRedis, redis.address(), redis.port()),
                    "-cluster.seeds=127.0.0.1:1",
                    "-postgres.schema=runtime_it")) {
                isUpAndNotReady(node);
                Stream.of(toPostgres, toRedis).forEach(FaultProxy::heal);
                becomesReady(node);
                followsItsPostgres(node, toPostgres);
                assertThat(node.terminate()).isZero();
            }
        }
    }

    private static void followsItsPostgres(Node node, FaultProxy toPostgres) {
        toPostgres.stall();
        saysSoonThatItIsNotReady(node);
        toPostgres.heal();
        node.awaitReady();
    }

    private static String through(FaultProxy proxy, String address, int port) {
        return address.replace(":" + port, ":" + proxy.port());
    }

    private static void isUpAndNotReady(Node node) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> operators(node, "/healthz").status() == 200);
        assertThat(operators(node, "/healthr").status()).isEqualTo(503);
    }

    private static void becomesReady(Node node) {
        node.awaitReady();
        assertThat(operators(node, "/healthr").body())
                .contains("\"postgres\":\"up\"", "\"redis\":\"up\"", "127.0.0.1:1 down");
        assertThat(operators(node, "/q/health").status()).isEqualTo(200);
        assertThat(operators(node, "/metrics").body()).contains("jvm_");
    }

    private static void saysSoonThatItIsNotReady(Node node) {
        long before = System.nanoTime();
        assertThat(operators(node, "/healthr").status()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    private static Answer operators(Node node, String path) {
        return Rest.to(node.operatorPort()).get(path).send();
    }
}
