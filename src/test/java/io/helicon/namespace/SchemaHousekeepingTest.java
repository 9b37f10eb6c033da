package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.helicon.session.Answers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaHousekeepingTest {
    @TempDir
    Path home;

    private final AtomicInteger files = new AtomicInteger();
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private SchemaFolder folder;
    private SchemaHouse node;

    @BeforeEach
    void open() {
        folder = new SchemaFolder(home);
        node = new SchemaHouse(home, registry);
    }

    @AfterEach
    void stop() {
        node.housekeeping().stop();
    }

    @Test
    void loadingReadsBothAtOnce() {
        // Given
        folder.write("a.yaml", "needs x");
        registry.set(new SchemaName("b"), "needs x");

        // When
        Answers.done(node.housekeeping().load());

        // Then
        assertThat(node.state("a") + node.state("b")).isEqualTo("goodgood");
        assertThat(node.shelf().isKnown()).isTrue();
    }

    @Test
    void nothingIsJudgedUntilTheRegistryIsReadOnce() {
        // Given
        folder.write("a.yaml", "needs x");
        registry.away(true);

        // When
        Throwable failure = Answers.failure(node.housekeeping().load());

        // Then
        assertThat(failure).hasMessage("unavailable");
        assertThat(node.state("a")).isEqualTo("good");
        assertThat(node.shelf().isKnown()).isFalse();
        assertThat(catchThrowable(() -> node.takes("a", "x"))).hasMessageStartingWith("unavailable");
        assertThat(catchThrowable(() -> node.takes("any", "x"))).hasMessageStartingWith("unavailable");
        node.housekeeping().start();
        registry.away(false);
        await().until(() -> node.shelf().isKnown());
        assertThat(node.takes("a", "x") && node.takes("any", "")).isTrue();
    }

    @Test
    void changesAreSeenByThemselvesAndFilesEvenWhileTheRegistryIsAway() {
        // Given
        Answers.done(node.housekeeping().load());
        node.housekeeping().start();
        registry.set(new SchemaName("b"), "needs x");
        await().until(() -> node.state("b").equals("good"));
        registry.away(true);

        // When
        folder.write("a.yaml", "needs x");

        // Then
        await().until(() -> node.state("a").equals("good"));
        folder.write("a.yaml", "typo");
        await().until(() -> node.state("a").equals("broken"));
        assertThat(node.takes("b", "")).isFalse();
        registry.away(false);
        registry.set(new SchemaName("b"), "part x");
        await().until(() -> node.takes("b", ""));
    }

    @Test
    void afterItsEndNothingIsLookedAt() {
        // Given
        Answers.done(node.housekeeping().load());
        node.housekeeping().start();

        // When
        node.housekeeping().stop();

        // Then
        await().ignoreException(ConditionTimeoutException.class)
                .until(() -> staysUnseen("file-" + files.incrementAndGet()));
    }

    /** A look that was under way when looking ended may still see the first. */
    private boolean staysUnseen(String name) {
        folder.write(name + ".yaml", "needs x");
        await().during(Duration.ofMillis(200))
                .atMost(Duration.ofMillis(400))
                .until(() -> node.state(name).isEmpty());
        return true;
    }
}
