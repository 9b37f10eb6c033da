package io.helicon.bench;

import io.helicon.support.TestPostgres;
import io.helicon.support.TestRedis;
import java.util.Optional;

/** The Postgres and the Redis of one run: fresh ones of our own, or those whose addresses were given. */
final class Engines implements AutoCloseable {
    private final Optional<TestPostgres> ownPostgres;
    private final Optional<TestRedis> ownRedis;
    private final String postgresAddress;
    private final String redisAddress;

    private Engines(BenchOptions options) {
        Optional<String> givenPostgres = options.given("postgres.address");
        Optional<String> givenRedis = options.given("redis.address");
        ownPostgres = givenPostgres.isPresent() ? Optional.empty() : Optional.of(TestPostgres.fresh());
        ownRedis = givenRedis.isPresent() ? Optional.empty() : Optional.of(TestRedis.fresh());
        postgresAddress =
                givenPostgres.or(() -> ownPostgres.map(TestPostgres::address)).orElseThrow();
        redisAddress = givenRedis.or(() -> ownRedis.map(TestRedis::address)).orElseThrow();
    }

    static Engines start(BenchOptions options) {
        return new Engines(options);
    }

    String postgresAddress() {
        return postgresAddress;
    }

    String redisAddress() {
        return redisAddress;
    }

    long redisPid() {
        return ownRedis.map(TestRedis::pid).orElse(CpuClock.UNKNOWN_PROCESS);
    }

    @Override
    public void close() {
        ownRedis.ifPresent(TestRedis::close);
        ownPostgres.ifPresent(TestPostgres::close);
    }
}
