package io.helicon.bench;

import io.helicon.bench.events.EventsBenchmark;
import io.helicon.bench.executable.NativeBenchmark;
import io.helicon.bench.namespaces.NamespacesBenchmark;
import io.helicon.bench.sessions.SessionsBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Entry of {@code bench/run <capability> [options]}: measures one capability and prints its table. */
public final class Bench {
    private static final List<Capability> CAPABILITIES =
            List.of(new SessionsBenchmark(), new EventsBenchmark(), new NamespacesBenchmark(), new NativeBenchmark());
    private static final int WRONG_USE = 2;

    private Bench() {}

    /** Exits with 2 on a wrong command line; a missed aim is a finding, not a failure, and exits with 0. */
    public static void main(String[] arguments) throws IOException {
        Optional<Capability> capability = Arrays.stream(arguments).findFirst().flatMap(Bench::named);
        try {
            BenchOptions options =
                    BenchOptions.parse(Arrays.stream(arguments).skip(1).toList());
            run(capability.orElseThrow(() -> new IllegalArgumentException("which capability?")), options);
        } catch (IllegalArgumentException wrong) {
            Progress.say("%s", Objects.toString(wrong.getMessage(), "wrong use"));
            Progress.say("usage: bench/run <capability> [options]");
            Progress.say(
                    "capabilities: %s",
                    CAPABILITIES.stream().map(Capability::name).toList());
            Progress.say("options: %s", BenchOptions.known());
            System.exit(WRONG_USE);
        }
        // Event loops of closed connections may linger; nothing is left to do.
        System.exit(0);
    }

    private static Optional<Capability> named(String name) {
        return CAPABILITIES.stream()
                .filter(capability -> capability.name().equals(name))
                .findFirst();
    }

    private static void run(Capability capability, BenchOptions options) throws IOException {
        Flight flight = Flight.prepare(options, capability.name());
        try (Ground ground = Ground.prepare(options)) {
            Report report = capability.measure(ground);
            String conditions = MachineLine.of(ground) + "; " + capability.conditions(options);
            publish(capability.name(), options, conditions, report);
        }
        flight.announce();
    }

    private static void publish(String name, BenchOptions options, String conditions, Report table) throws IOException {
        String report = String.join(
                "\n", "# Benchmark `" + name + "`", "", conditions, "", table.render(), table.summary(), "");
        System.out.println(report);
        Path directory = Files.createDirectories(Path.of(options.text("out")));
        Path file = directory.resolve(LocalDate.now(ZoneOffset.UTC) + "-" + name + ".md");
        Files.writeString(file, report);
        Progress.say("also in %s", file);
    }
}
