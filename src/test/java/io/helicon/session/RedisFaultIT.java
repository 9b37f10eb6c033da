package io.helicon.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.helicon.support.Databases;
import io.helicon.support.Failure;
import io.helicon.support.Metrics;
import io.helicon.support.Node;
import io.helicon.support.RedisListener;
import io.helicon.support.SessionClient;
import io.helicon.support.TestPostgres;
import io.helicon.support.TestRedis;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import mnemosynerpc.SessionOuterClass.Session;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Redis dies or says nothing: sessions go on, no slower than a lease, and are cached and told of again afterwards. */
class RedisFaultIT {
    private static final Duration LEASE_AND_MARGIN = Duration.ofSeconds(4);

    private static TestRedis redis;
    private static Node one;
    private static Node other;
    private static SessionClient sessions;

    @BeforeAll
    static void startNodes() {
        redis = TestRedis.fresh();
        one = node();
        other = node();
        sessions = SessionClient.to(one);
    }

    @AfterAll
    static void endNodes() {
        sessions.close();
        one.close();
        other.close();
        redis.close();
    }

    @Test
    void goesOnWhileRedisIsDeadAndRecoversByItself() {
        // Given
        String before = sessions.start().getAccessToken();
        awaitMemory();
        // When
        redis.killHard();
        Duration longest = wholeLife(before);
        redis.restart();
        // Then
        assertThat(longest).isLessThan(LEASE_AND_MARGIN);
        awaitMemory();
        awaitEvents();
        one.awaitReady();
    }

    @Test
    void goesOnWhileRedisSaysNothing() {
        // Given
        String before = sessions.start().getAccessToken();
        awaitMemory();
        // When
        redis.freeze();
        Duration longest = wholeLife(before);
        redis.thaw();
        // Then
        assertThat(longest).isLessThan(LEASE_AND_MARGIN);
        awaitMemory();
        awaitEvents();
    }

    /** Every call there is, on an old session and a new one. @return how long the longest of them took */
    private static Duration wholeLife(String before) {
        Session fresh = sessions.start();
        long longest = 0;
        longest = Math.max(longest, nanos(() -> sessions.get(before)));
        longest = Math.max(longest, nanos(() -> sessions.get(fresh.getAccessToken())));
        longest = Math.max(longest, nanos(() -> sessions.setValue(before, "without", "redis")));
        longest = Math.max(longest, nanos(() -> sessions.setValue(fresh.getAccessToken(), "without", "redis")));
        Map<String, String> bag = sessions.get(before).getBagMap();
        longest = Math.max(longest, nanos(() -> sessions.abandon(before)));
        assertThat(bag).containsEntry("without", "redis");
        assertThat(Failure.of(() -> sessions.get(before)).code()).isEqualTo(Code.NOT_FOUND);
        assertThat(sessions.get(fresh.getAccessToken()).getBagMap()).containsEntry("without", "redis");
        return Duration.ofNanos(longest);
    }

    private static long nanos(Supplier<?> call) {
        long begun = System.nanoTime();
        assertThat(call.get()).isNotNull();
        return System.nanoTime() - begun;
    }

    private static void awaitMemory() {
        String token = sessions.start().getAccessToken();
        double before = Metrics.of(one).value("mnemosyned_cache_hits_total");
        Awaitility.await().until(() -> {
            Session unused = sessions.get(token);
            return Metrics.of(one).value("mnemosyned_cache_hits_total") > before;
        });
    }

    private static void awaitEvents() {
        try (RedisListener listener = RedisListener.on(redis, "helicon:events")) {
            Awaitility.await().until(() -> {
                Session unused = sessions.start();
                return !listener.messages().isEmpty();
            });
        }
    }

    private static Node node() {
        return Node.start(Databases.flags(TestPostgres.shared(), redis, "-postgres.schema=redisfault"));
    }
}
