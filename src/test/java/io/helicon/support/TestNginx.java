package io.helicon.support;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** An nginx of this machine on a free port, with a configuration and a directory of its own. */
public final class TestNginx implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofSeconds(10);

    private final Path directory;
    private final int port;
    private final Process process;

    private TestNginx(Path directory, int port, Process process) {
        this.directory = directory;
        this.port = port;
        this.process = process;
    }

    /**
     * Returns when it listens.
     *
     * @param program the executable
     * @param configuration in which {@code %PORT%} and {@code %HOME%} stand for its port and its directory
     */
    public static TestNginx start(Path program, String configuration) {
        Path directory = Leftovers.freshDirectory("nginx");
        int port = FreePort.one();
        String text = configuration.replace("%PORT%", Integer.toString(port)).replace("%HOME%", directory.toString());
        try {
            Path file = Files.writeString(directory.resolve("nginx.conf"), text);
            TestNginx nginx = Leftovers.track(new TestNginx(directory, port, spawn(program, file)));
            Awaitility.await("nginx on port " + port)
                    .atMost(READY_LIMIT)
                    .failFast(nginx::requireAlive)
                    .until(() -> !FreePort.isFree(port));
            return nginx;
        } catch (IOException failure) {
            throw new IllegalStateException("cannot start " + program, failure);
        }
    }

    private static Process spawn(Path program, Path file) throws IOException {
        File output = file.resolveSibling("output").toFile();
        return new ProcessBuilder(List.of(program.toString(), "-p", file.getParent() + "/", "-c", file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new AssertionError("nginx ended with " + process.exitValue() + ": " + output());
        }
    }

    /** @return what it has written besides its log */
    public String output() {
        try {
            return Files.readString(directory.resolve("output"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    public int port() {
        return port;
    }

    /** @return its first process, the parent of those that serve */
    public long pid() {
        return process.pid();
    }

    /** Ends it with its children, and its files. */
    @Override
    public void close() {
        Signals.kill(process.toHandle());
        Leftovers.forget(this);
        Leftovers.delete(directory);
    }
}
