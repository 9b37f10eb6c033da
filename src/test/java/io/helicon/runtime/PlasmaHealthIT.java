package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Answer;
import io.helicon.support.Databases;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.TestPostgres;
import io.helicon.support.TestRedis;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code /hc} on the server's own port follows Redis, and nothing else. */
class PlasmaHealthIT {
    private static final Duration BOUND = Duration.ofSeconds(3);

    private static TestRedis redis;
    private static Node node;

    @BeforeAll
    static void startNode() {
        redis = TestRedis.fresh();
        node = Node.start(Databases.flags(TestPostgres.shared(), redis, "-postgres.schema=plasmahealth"));
    }

    @AfterAll
    static void endNode() {
        node.close();
        redis.close();
    }

    private static Answer health(String method) {
        return Rest.to(node.port()).call(method, "/hc").send();
    }

    @Test
    void isWellWithoutAWordWhileRedisAnswers() {
        // When
        Answer answer = health("GET");

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(health("HEAD").status()).isEqualTo(200);
    }

    @Test
    void isIllWhileRedisIsDeadAndWellWhenItIsBack() {
        // When
        redis.killHard();

        // Then
        await().until(() -> health("GET").status() == 500);
        assertThat(health("GET").body()).isEmpty();
        redis.restart();
        await().until(() -> health("GET").status() == 200);
    }

    @Test
    void isIllInTimeWhileRedisSaysNothing() {
        // Given
        redis.freeze();

        // When
        long begun = System.nanoTime();
        Answer answer = health("GET");
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        // Then
        redis.thaw();
        assertThat(answer.status()).isEqualTo(500);
        assertThat(took).isLessThan(BOUND);
        await().until(() -> health("GET").status() == 200);
    }
}
