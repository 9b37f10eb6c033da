package io.helicon.runtime.redis;

import io.helicon.runtime.Probe;
import io.helicon.runtime.ProbeResult;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Does Redis answer a {@code PING}? */
@Singleton
class RedisProbe implements Probe {
    private final ReactiveRedisDataSource redis;

    RedisProbe(ReactiveRedisDataSource redis) {
        this.redis = redis;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public Uni<ProbeResult> check() {
        return redis.execute("PING").replaceWith(ProbeResult.ok());
    }
}
