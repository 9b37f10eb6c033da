package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Fresh;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SseClient;
import io.helicon.support.TestAuthority;
import io.helicon.support.TestPostgres;
import io.helicon.support.TestRedis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A Redis that speaks TLS alone, and whom a node trusts. */
class RedisTlsIT {
    private static final TestAuthority AUTHORITY = TestAuthority.fresh();
    private static TestRedis redis;
    private static String address;

    @BeforeAll
    static void start() {
        redis = TestRedis.fresh();
        address = redis.secure(AUTHORITY);
    }

    @AfterAll
    static void end() {
        redis.close();
    }

    private static String[] flags(TestAuthority trusted) {
        return new String[] {
            "-postgres.address=" + TestPostgres.shared().address(),
            "-redis.address=" + address + "?cacert=" + trusted.certificate()
        };
    }

    private static int post(Node node, String path, String json) {
        return Rest.to(node.port()).post(path).json(json).send().status();
    }

    private static String probes(Node node) {
        return Rest.to(node.operatorPort()).get("/healthr").send().body();
    }

    @Test
    void documentsAndEventsTravelOverTls() {
        String type = Fresh.type();
        try (Node node = Node.start(flags(AUTHORITY));
                SseClient stream = SseClient.to(node.port()).listen(type)) {
            // When
            int put = Rest.to(node.port())
                    .put("/v1/sessions/" + Fresh.token() + "/tls")
                    .json("{\"n\":1}")
                    .send()
                    .status();
            int published = post(node, "/v1/events", "{\"meta\":{\"type\":\"" + type + "\"},\"data\":1}");

            // Then
            assertThat(put + " " + published).isEqualTo("200 202");
            assertThat(stream.await(1)).hasSize(1);
        }
    }

    @Test
    void aServerOfAnotherAuthorityIsNotSpokenTo() {
        // When
        try (Node node = Node.launch(flags(TestAuthority.fresh()))) {
            // Then
            await().ignoreException(IllegalStateException.class)
                    .untilAsserted(() -> assertThat(probes(node)).contains("\"redis\":\"SSLHandshakeException"));
            assertThat(node.terminate()).isZero();
        }
    }
}
