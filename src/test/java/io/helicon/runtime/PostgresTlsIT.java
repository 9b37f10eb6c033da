package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Fresh;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.TestAuthority;
import io.helicon.support.TestAuthority.Pair;
import io.helicon.support.TestPostgres;
import io.helicon.support.TestRedis;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Postgres that speaks TLS, and how far a node trusts it. */
class PostgresTlsIT {
    private static final TestAuthority AUTHORITY = TestAuthority.fresh();

    private static TestPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.fresh();
        Pair pair = AUTHORITY.issue();
        postgres.execute("ALTER SYSTEM SET ssl_cert_file = '" + pair.certificate() + "'");
        postgres.execute("ALTER SYSTEM SET ssl_key_file = '" + pair.key() + "'");
        postgres.execute("ALTER SYSTEM SET ssl = on");
        postgres.restart();
    }

    @AfterAll
    static void end() {
        postgres.close();
    }

    private static String[] flags(String parameters) {
        return new String[] {
            "-postgres.address=" + postgres.address().replace("sslmode=disable", parameters),
            "-redis.address=" + TestRedis.shared().address()
        };
    }

    private static String trusting(TestAuthority authority) {
        return "&sslrootcert=" + authority.certificate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"require", "verify-ca", "verify-full"})
    void everyConnectionIsSecure(String mode) {
        // Given
        String trust = mode.equals("require") ? "" : trusting(AUTHORITY);

        // When
        try (Node node = Node.start(flags("sslmode=" + mode + trust + "&application_name=" + mode))) {
            int status = Rest.to(node.port())
                    .post("/v1/auth/sessions")
                    .json("{\"access_token\":\"" + Fresh.token() + "\",\"subject_id\":\"tls\"}")
                    .send()
                    .status();

            // Then
            assertThat(status).isEqualTo(201);
            assertThat(postgres.ask("""
                    SELECT bool_and(ssl) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
                    WHERE application_name = '%s'""".formatted(mode))).isEqualTo("t");
        }
    }

    @Test
    void aServerOfAnotherAuthorityIsNotSpokenTo() {
        // When
        try (Node node = Node.launch(flags("sslmode=verify-full" + trusting(TestAuthority.fresh())))) {
            // Then
            await().atMost(Duration.ofSeconds(60)).until(() -> node.output().contains("PKIX path validation failed"));
            assertThat(Rest.to(node.operatorPort()).get("/healthr").send().status())
                    .isEqualTo(503);
            assertThat(node.isAlive()).isTrue();
            assertThat(node.terminate()).isZero();
        }
    }
}
