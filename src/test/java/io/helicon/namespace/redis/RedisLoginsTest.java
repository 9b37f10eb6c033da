package io.helicon.namespace.redis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helicon.namespace.Logins;
import io.helicon.namespace.LoginsContract;
import io.helicon.namespace.NamespaceConfigs;
import io.helicon.namespace.NamespaceProblem;
import io.helicon.session.SessionSettings;
import io.helicon.support.Fresh;
import io.helicon.support.TestRedis;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RedisLoginsTest implements LoginsContract {
    private static final Vertx VERTX = Vertx.vertx();

    private static Logins in(TestRedis server, Duration patience) {
        Redis client = Redis.createClient(VERTX, server.address());
        return new RedisLogins(
                client,
                NamespaceConfigs.with("key-prefix", Fresh.token()).config(),
                SessionSettings.defaults(),
                patience);
    }

    @Override
    public Logins open() {
        return in(TestRedis.shared(), Duration.ofSeconds(10));
    }

    @Test
    void theTurnEndsByItself() {
        // When
        Logins logins = open();
        boolean unused = logins.claimTurn(Duration.ofMillis(1)).await().indefinitely();

        // Then
        Awaitility.await()
                .until(() -> logins.claimTurn(Duration.ofMinutes(1)).await().indefinitely());
    }

    @Test
    void aRedisThatIsAwayIsToldAsSuch() {
        // Given
        TestRedis server = TestRedis.fresh();
        Logins logins = in(server, Duration.ofSeconds(2));
        server.close();

        // When
        Uni<Boolean> claim = logins.claimTurn(Duration.ofMinutes(1));

        // Then
        assertThatThrownBy(() -> claim.await().indefinitely()).isInstanceOf(NamespaceProblem.class);
    }
}
