package io.helicon.support;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

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
        try {
            Files.walkFileTree(directory, new Deletion());
        } catch (IOException e) {
            System.err.println("test directory left behind: " + e);
        }
    }

    /** Deletes what it meets; a server that ends meanwhile takes files of its own away, and that is fine. */
    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
