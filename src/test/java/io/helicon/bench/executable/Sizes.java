package io.helicon.bench.executable;

import io.helicon.bench.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What things take on disk, in bytes. */
final class Sizes {
    /** {@code 81115233} or {@code 81.1 MB}, whichever the engine says. */
    private static final Pattern SIZE = Pattern.compile("([0-9.]+) ?([kKMG]?)B?");

    private static final String PREFIXES = "KMG";

    private Sizes() {}

    static double of(List<Path> files) {
        return files.stream().mapToLong(Sizes::of).sum();
    }

    private static long of(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The Java of this process, which is also the one of the server on a JVM. */
    static double ofJava() {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.home")))) {
            return of(files.filter(Files::isRegularFile).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An image unpacked, as the first container engine says that has it. */
    static OptionalDouble ofImage(String name) {
        return Stream.of("podman", "docker", "buildah")
                .flatMap(engine -> Shell.tryFirstLine(engine, "images", "--format", "{{.Size}}", name).stream())
                .mapToDouble(Sizes::parse)
                .findFirst();
    }

    /** Engines write powers of 1,000. */
    static double parse(String size) {
        MatchResult parts = SIZE.matcher(size.strip())
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no size of an image: " + size));
        int thousands = PREFIXES.indexOf(parts.group(2).toUpperCase(Locale.ROOT));
        double factor = parts.group(2).isEmpty() ? 1 : Math.pow(1_000, thousands + 1);
        return Double.parseDouble(parts.group(1)) * factor;
    }
}
