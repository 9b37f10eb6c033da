package io.helicon.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.helicon.support.TestRedis;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedisBenchmarkTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final String HEADING = "\"test\",\"rps\",\"avg_latency_ms\",\"min_latency_ms\",\"p50_latency_ms\","
            + "\"p95_latency_ms\",\"p99_latency_ms\",\"max_latency_ms\"\n";

    @Test
    void readsRateAndLatenciesOfACommand() {
        // When
        Reference.Measured measured = RedisBenchmark.parse(
                HEADING
                        + "\"HGET bench:__rand_int__ b\",\"26896.18\",\"0.397\",\"0.064\",\"0.215\",\"1.599\",\"4.271\",\"37.855\"\n");

        // Then
        assertThat(measured).isEqualTo(new Reference.Measured(26_896.18, 0.215, 4.271, 0));
    }

    /** It prints the command as it is, quotes, commas and all. */
    @Test
    void aValueWithCommasDoesNotConfuseIt() {
        // When
        Reference.Measured measured = RedisBenchmark.parse("WARNING: something\n" + HEADING
                + "\"HSET a b {\"c\":[1,2]}\",\"100.00\",\"1\",\"2\",\"3\",\"4\",\"5\",\"6\"\n");

        // Then
        assertThat(measured).isEqualTo(new Reference.Measured(100, 3, 5, 0));
    }

    @Test
    void anOutputWithoutFiguresIsNoMeasurement() {
        assertThatIllegalStateException().isThrownBy(() -> RedisBenchmark.parse(HEADING));
        assertThatIllegalStateException().isThrownBy(() -> RedisBenchmark.parse("Could not connect\n"));
    }

    @Test
    void runsTheProgramOnHashesThatAreThere() {
        assumeInstalled();
        try (TestRedis server = TestRedis.fresh()) {
            // Given
            Redis redis = Redis.at(server.address());
            RedisHashes hashes = new RedisHashes(redis, 50, List.of("a", "b", "c"), 250);
            hashes.fill();

            // When
            Reference.Measured read = hashes.get(SHORT).measure(3);
            Reference.Measured written = hashes.set(SHORT).over(2).measure(64);

            // Then
            assertThat(List.of(read.rate(), written.rate())).allMatch(rate -> rate > 0);
            assertThat(redis.ask("DBSIZE")).contains(":50");
            assertThat(redis.ask("HLEN bench:000000000007")).contains(":3");
            assertThat(redis.ask("HSTRLEN bench:000000000007 a")).contains(":250");
            assertThat(redis.ask("INFO stats")).contains("keyspace_misses:0");
        }
    }

    @Test
    void aRefusedCommandIsNoMeasurement() {
        assumeInstalled();
        try (TestRedis server = TestRedis.fresh()) {
            // Given
            Redis stranger = new Redis(Redis.at(server.address()).address(), "wrong");
            RedisHashes hashes = new RedisHashes(stranger, 50, List.of("a"), 250);

            // When
            RedisBenchmark get = hashes.get(SHORT);

            // Then
            assertThatThrownBy(() -> get.measure(1)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void namesThePoolThatIsItsCeiling() {
        // Given
        RedisHashes hashes = new RedisHashes(new Redis(Address.local(1), ""), 50, List.of("a"), 250);

        // When
        List<String> names =
                List.of(hashes.get(SHORT).name(), hashes.set(SHORT).over(16).name());

        // Then
        assertThat(names).containsExactly("redis-benchmark HGET", "redis-benchmark HSET, 16 conns");
    }

    /** Redis' tools are not part of the build. */
    private static void assumeInstalled() {
        assumeThat(Shell.tryFirstLine(RedisHashes.program(), "--version")).isPresent();
    }
}
