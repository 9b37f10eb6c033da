package io.helicon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Says on what a table was measured; figures without it mean nothing. */
final class MachineLine {
    private MachineLine() {}

    static String of(Ground ground) {
        Postgres postgres = ground.postgres();
        return String.join(
                "; ",
                processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, " + memory(),
                "Linux " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                "Postgres " + postgres.ask("show server_version") + " (fsync " + postgres.ask("show fsync")
                        + ", synchronous_commit " + postgres.ask("show synchronous_commit") + ")",
                ground.redis().description(),
                Instant.now().truncatedTo(ChronoUnit.MINUTES).toString(),
                "revision " + revision());
    }

    private static String processor() {
        return field("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch"));
    }

    private static String memory() {
        return field("/proc/meminfo", "MemTotal")
                .map(text -> Long.parseLong(text.replace(" kB", "")) / (1024 * 1024) + " GiB")
                .orElse("unknown memory");
    }

    private static Optional<String> field(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.map(line -> line.split(":", 2))
                    .filter(parts -> parts[0].strip().equals(name))
                    .flatMap(parts -> Arrays.stream(parts).skip(1))
                    .map(String::strip)
                    .findFirst();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** With a plus when files differ from the revision. */
    private static String revision() {
        String changed = Shell.tryFirstLine("git", "status", "--porcelain")
                .map(line -> "+")
                .orElse("");
        return Shell.tryFirstLine("git", "rev-parse", "--short", "HEAD").orElse("unknown") + changed;
    }
}
