package io.helicon.runtime.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Databases;
import io.helicon.support.Node;
import io.helicon.support.TestPostgres;
import io.helicon.support.TestRedis;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A database that refuses its shape. */
class MigrationIT {
    /** Counts in a sequence, which remembers what is rolled back. */
    private static final String OBSTACLE = """
            CREATE SEQUENCE tries;
            CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM nextval('public.tries'); RAISE EXCEPTION 'not today'; END $$;
            CREATE EVENT TRIGGER refuse ON ddl_command_start WHEN TAG IN ('CREATE FUNCTION')
                EXECUTE FUNCTION refuse();
            """;

    @Test
    void aScriptThatFailsIsToldOnceAndTriedUntilItDoesNot() {
        // Given
        try (TestPostgres postgres = TestPostgres.fresh()) {
            postgres.execute(OBSTACLE);
            try (Node node = Node.launch(Databases.flags(postgres, TestRedis.shared()))) {
                await().atMost(Duration.ofMinutes(1)).until(() -> tries(postgres) > 2);

                // When
                postgres.execute("DROP EVENT TRIGGER refuse");
                node.awaitReady();

                // Then
                Stream<String> told = node.output().lines().filter(line -> line.contains("V1__sessions.sql"));
                assertThat(told).singleElement().asString().contains("ERROR", "not today");
                assertThat(node.output()).doesNotContain("rolled back");
            }
        }
    }

    private static int tries(TestPostgres postgres) {
        return Integer.parseInt(postgres.ask("SELECT last_value FROM tries"));
    }
}
