package io.helicon.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;

/** What was asked for on the command line, as {@code -name value} or {@code -name=value}. */
public final class BenchOptions {
    private static final List<String> SWITCHES = List.of("quick", "jfr");
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("seconds", "5"),
            Map.entry("warmup", "30"),
            Map.entry("callers", "1,64,256"),
            Map.entry("rate", "0.5"),
            Map.entry("hot", "1000"),
            Map.entry("cold", "200000"),
            Map.entry("subscribers", "10,100,1000,5000"),
            Map.entry("idle", "10000"),
            Map.entry("deliveries", "50000"),
            Map.entry("window", "100"),
            Map.entry("sessions", "10000"),
            Map.entry("rates", "1000,2000,5000,10000,20000,50000"),
            Map.entry("pool", "16"),
            Map.entry("starts", "7"),
            Map.entry("rounds", "2"),
            Map.entry("rest", "10"),
            Map.entry("limit", "-Xmx64m"),
            Map.entry("image", "helicon:latest"),
            Map.entry("rows", ""),
            Map.entry("threads", "1"),
            Map.entry("out", "bench/results"),
            Map.entry("server.flags", ""),
            Map.entry("server.jvm", "-Xmx1g"),
            Map.entry("target", ""),
            Map.entry("postgres.address", ""),
            Map.entry("redis.address", ""),
            Map.entry("quick", "false"),
            Map.entry("jfr", "false"));
    private static final Map<String, String> QUICK = Map.ofEntries(
            Map.entry("seconds", "0.5"),
            Map.entry("warmup", "2"),
            Map.entry("callers", "1,64"),
            Map.entry("cold", "2000"),
            Map.entry("hot", "100"),
            Map.entry("subscribers", "10,100"),
            Map.entry("idle", "1000"),
            Map.entry("sessions", "500"),
            Map.entry("rates", "1000,2000,5000"),
            Map.entry("starts", "2"),
            Map.entry("rounds", "1"),
            Map.entry("rest", "1"));

    private final Map<String, String> values = new HashMap<>(USUAL);

    private BenchOptions() {}

    /** Reads the arguments; an unknown name is an {@link IllegalArgumentException}. */
    static BenchOptions parse(List<String> arguments) {
        BenchOptions options = new BenchOptions();
        Map<String, String> given = given(arguments);
        if (Boolean.parseBoolean(given.get("quick"))) {
            options.values.putAll(QUICK);
        }
        options.values.putAll(given);
        return options;
    }

    private static Map<String, String> given(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        Queue<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String[] parts = left.remove().split("=", 2);
            String name = parts[0].replaceFirst("^--?", "");
            if (!USUAL.containsKey(name) || !parts[0].startsWith("-")) {
                throw new IllegalArgumentException("unknown option " + parts[0] + "; known: " + known());
            }
            given.put(name, parts.length > 1 ? parts[1] : SWITCHES.contains(name) ? "true" : following(name, left));
        }
        return given;
    }

    private static String following(String name, Queue<String> left) {
        return Optional.ofNullable(left.poll())
                .orElseThrow(() -> new IllegalArgumentException("option -" + name + " needs a value"));
    }

    static String known() {
        return USUAL.keySet().stream().sorted().map(name -> "-" + name).toList().toString();
    }

    /** Measured time of one run of one row. */
    public Duration time() {
        return seconds("seconds");
    }

    /** Mixed calls of all kinds before the first row, for each server process. */
    public Duration warmUp() {
        return seconds("warmup");
    }

    public List<Integer> callers() {
        return numbers("callers");
    }

    /** Rate of the open loop as a share of the row's own saturation. */
    double openLoopShare() {
        return Double.parseDouble(text("rate"));
    }

    /** Event loops of the load generator, per wire. */
    public int threads() {
        return number("threads");
    }

    /** Whether a row is asked for: its name and wire contain the text of {@code -rows}. */
    boolean wants(Row row) {
        return wants(row.name() + " " + row.wire());
    }

    /** The same for a name and a wire, before there is a row. */
    public boolean wants(String row) {
        String name = row.toLowerCase(Locale.ROOT);
        return Stream.of(text("rows").toLowerCase(Locale.ROOT).split(",")).anyMatch(part -> name.contains(part.trim()));
    }

    /** Several, separated by commas. */
    public List<Integer> numbers(String name) {
        return Stream.of(text(name).split(",")).map(Integer::valueOf).toList();
    }

    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    public boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    public Optional<String> given(String name) {
        return Optional.of(text(name)).filter(value -> !value.isEmpty());
    }

    public String text(String name) {
        return Optional.ofNullable(values.get(name)).orElseThrow();
    }

    public Duration seconds(String name) {
        return Duration.ofMillis((long) (Double.parseDouble(text(name)) * 1000));
    }
}
