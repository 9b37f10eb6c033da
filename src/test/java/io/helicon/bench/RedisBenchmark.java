package io.helicon.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** redis-benchmark, Redis' own load generator, on the same Redis as the server: what the engine itself can do. */
public final class RedisBenchmark implements Reference {
    private static final String HEADING = "\"test\",\"rps\"";
    /** After the command: rate, then mean, least, p50, p95, p99 and greatest latency in milliseconds. */
    private static final int FIGURES = 7;

    private static final int RATE = 0;
    private static final int P50 = 3;
    private static final int P99 = 5;
    /** It runs for a number of requests and not for a time: so many tell how fast it is. */
    private static final long PILOT = 5_000;

    private final RedisHashes hashes;
    private final Duration time;
    private final List<String> command;
    private final OptionalInt pool;
    private final Map<Integer, Double> rates = new ConcurrentHashMap<>();

    private RedisBenchmark(RedisHashes hashes, Duration time, List<String> command, OptionalInt pool) {
        this.hashes = hashes;
        this.time = time;
        this.command = command;
        this.pool = pool;
    }

    /** The command on a key by chance, a connection a caller, without pipelining. */
    static RedisBenchmark of(RedisHashes hashes, Duration time, List<String> command) {
        return new RedisBenchmark(hashes, time, command, OptionalInt.empty());
    }

    /** The same over so many connections, whatever the number of callers. */
    public RedisBenchmark over(int connections) {
        return new RedisBenchmark(hashes, time, command, OptionalInt.of(connections));
    }

    @Override
    public String name() {
        String connections = pool.isPresent() ? ", " + pool.getAsInt() + " conns" : "";
        return "redis-benchmark " + command.get(0) + connections;
    }

    @Override
    public Measured measure(int callers) {
        int connections = pool.orElse(callers);
        double expected =
                rates.computeIfAbsent(connections, it -> run(connections, PILOT).rate());
        long requests = (long) (expected * time.toNanos() / TimeUnit.SECONDS.toNanos(1));
        Measured measured = run(connections, Math.max(PILOT, requests));
        rates.put(connections, measured.rate());
        return measured;
    }

    /** A refused command ends it with an error, so there are no failures to be counted. */
    private Measured run(int connections, long requests) {
        List<String> flags = new ArrayList<>(List.of("--csv", "--precision", "3"));
        flags.addAll(List.of("-c", Integer.toString(connections), "-n", Long.toString(requests)));
        return parse(hashes.run(flags, command));
    }

    /** Reads what {@code --csv} prints: a line of headings, and one that begins with the command, quotes and all. */
    static Measured parse(String output) {
        String line = output.lines()
                .dropWhile(it -> !it.startsWith(HEADING))
                .skip(1)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("redis-benchmark printed no figures:\n" + output));
        String[] cells = line.split(",", -1);
        List<Double> figures = Stream.of(cells)
                .skip(Math.max(0, cells.length - FIGURES))
                .map(cell -> Double.valueOf(cell.replace("\"", "")))
                .toList();
        return new Measured(figures.get(RATE), figures.get(P50), figures.get(P99), 0);
    }
}
