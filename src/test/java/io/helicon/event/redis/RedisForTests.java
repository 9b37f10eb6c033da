package io.helicon.event.redis;

import io.helicon.support.TestRedis;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;

/** Clients of a Redis for tests. */
final class RedisForTests {
    static final Vertx VERTX = Vertx.vertx();

    private RedisForTests() {}

    static RedisOptions options(String address) {
        return new RedisOptions()
                .setConnectionString(address)
                .setMaxPoolSize(6)
                .setMaxPoolWaiting(4_096)
                .setMaxWaitingHandlers(4_096);
    }

    static Redis client(TestRedis server) {
        return client(server.address());
    }

    static Redis client(String address) {
        return Redis.createClient(VERTX, options(address));
    }
}
