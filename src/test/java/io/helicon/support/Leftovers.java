package io.helicon.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What must not outlive this JVM, and where its files go. */
final class Leftovers {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Set<AutoCloseable> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Leftovers::closeAll, "end test servers"));
    }

    private Leftovers() {}

    static <T extends AutoCloseable> T track(T started) {
        OPEN.add(started);
        return started;
    }

    static void forget(AutoCloseable ended) {
        OPEN.remove(ended);
    }

    private static void closeAll() {
        OPEN.parallelStream().forEach(Leftovers::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            System.err.println("test server left behind: " + e);
        }
    }

    /** Shared by all tests and builds of this checkout: unpacking takes longer than starting. */
    static Path binaries() {
        return TARGET.resolve("embedded-binaries");
    }

    /** A fresh directory under {@code target}, named after what it is for. */
    static Path freshDirectory(String kind) {
        try {
            return Files.createTempDirectory(Files.createDirectories(TARGET.resolve(kind)), "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            System.err.println("test directory left behind: " + e);
        }
    }
}
