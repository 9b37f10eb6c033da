package io.helicon.session.redis;

import io.helicon.support.TestRedis;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;

/** Clients of a Redis that tests do harm to. */
final class RedisForTests {
    private static final Vertx VERTX = Vertx.vertx();

    private RedisForTests() {}

    static Redis client(TestRedis server) {
        return client(server.address());
    }

    static Redis client(String address) {
        return Redis.createClient(
                VERTX,
                new RedisOptions()
                        .setConnectionString(address)
                        .setMaxPoolSize(6)
                        .setMaxPoolWaiting(1_000));
    }
}
