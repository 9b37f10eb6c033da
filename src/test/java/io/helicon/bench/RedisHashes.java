package io.helicon.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Hashes of redis-benchmark's own beside those of the server, as many and of the same shape.
 *
 * @param fields of each hash
 * @param bytes of each value
 */
public record RedisHashes(Redis redis, int keys, List<String> fields, int bytes) {
    /** The last word stands for a number below the number of keys, another one each time. */
    private static final String KEY = "bench:__rand_int__";

    /** Keys come by chance: with so many rounds one in nine million is not hit. */
    private static final int ROUNDS = 16;

    private static final List<String> PIPELINED = List.of("-q", "-c", "8", "-P", "32", "-n");

    /** Writes all of them; reads of a hash that is not there would be too fast. */
    public void fill() {
        List<String> flags = new ArrayList<>(PIPELINED);
        flags.add(Long.toString((long) ROUNDS * keys));
        Stream<String> values = fields.stream().flatMap(field -> Stream.of(field, value()));
        var unused = run(flags, Stream.concat(Stream.of("HSET", KEY), values).toList());
        Progress.say("redis-benchmark has %,d hashes of %d values of %d bytes", keys, fields.size(), bytes);
    }

    /** {@code HGET} of a field of a hash by chance. */
    public RedisBenchmark get(Duration time) {
        return RedisBenchmark.of(this, time, List.of("HGET", KEY, fields.get(0)));
    }

    /** {@code HSET} of a field that is there, of a hash by chance. */
    public RedisBenchmark set(Duration time) {
        return RedisBenchmark.of(this, time, List.of("HSET", KEY, fields.get(0), value()));
    }

    private String value() {
        return "x".repeat(bytes);
    }

    String run(List<String> flags, List<String> command) {
        List<String> words = new ArrayList<>(List.of(program()));
        words.addAll(List.of("-h", redis.address().host()));
        words.addAll(List.of("-p", Integer.toString(redis.address().port())));
        if (!redis.password().isEmpty()) {
            words.addAll(List.of("-a", redis.password()));
        }
        words.addAll(List.of("-r", Integer.toString(keys)));
        words.addAll(flags);
        words.addAll(command);
        return Shell.run(words, Map.of());
    }

    static String program() {
        return System.getProperty("bench.redis-benchmark", "redis-benchmark");
    }
}
