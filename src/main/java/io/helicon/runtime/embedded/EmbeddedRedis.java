package io.helicon.runtime.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A Redis of our own: append-only persistence, on loopback, with a password that stands in its directory.
 *
 * <p>The directory holds {@code data} (Redis' own), {@code redis.conf} (written at each start), {@code password},
 * {@code pid} and {@code log}.
 */
public final class EmbeddedRedis implements AutoCloseable {
    private static final int ATTEMPTS = 5;
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration BEFORE_RETRY = Duration.ofMillis(200);

    private final String password;
    private final int port;
    private final Process process;

    private EmbeddedRedis(String password, int port, Process process) {
        this.password = password;
        this.port = port;
        this.process = process;
    }

    /** Starts on a free port. */
    public static EmbeddedRedis start(Path directory, Path binaries) {
        return start(directory, binaries, 0);
    }

    /**
     * Starts, stopping first what an earlier owner of the directory may have left behind, and returns when it answers.
     *
     * @param directory made when it is not there
     * @param binaries the cache directory of unpacked programs
     * @param port 0 for any that is free
     */
    public static EmbeddedRedis start(Path directory, Path binaries, int port) {
        Path program = new Binaries(binaries).redis();
        Path absolute = directory.toAbsolutePath();
        ServerProcess.leftBehind(
                        absolute.resolve("pid"), configuration(absolute).toString())
                .ifPresent(EmbeddedRedis::stop);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int chosen = port == 0 ? Loopback.freePort() : port;
            String password = configure(absolute, chosen);
            Process process = launch(absolute, program);
            if (ServerProcess.awaitReady(process, () -> isReady(chosen, password), START_LIMIT)) {
                return new EmbeddedRedis(password, chosen, process);
            }
            process.destroyForcibly();
            Loopback.pause(BEFORE_RETRY);
        }
        throw new EmbeddedFailure("embedded Redis does not start; its reasons are in " + absolute.resolve("log"));
    }

    private static Process launch(Path directory, Path program) {
        List<String> command =
                List.of(program.toString(), configuration(directory).toString());
        return ServerProcess.start(command, directory.resolve("log"));
    }

    private static Path configuration(Path directory) {
        return directory.resolve("redis.conf");
    }

    private static String configure(Path directory, int port) {
        try {
            Files.createDirectories(directory.resolve("data"));
            String password = Secrets.password(directory.resolve("password"));
            Secrets.write(configuration(directory), configuration(directory, port, password));
            return password;
        } catch (IOException e) {
            throw new EmbeddedFailure("embedded Redis cannot use " + directory + ": " + e, e);
        }
    }

    /** {@code set-proc-title no} keeps the path in the command line, by which a left-behind server is recognised. */
    private static String configuration(Path directory, int port, String password) {
        return String.join(
                "\n",
                "bind 127.0.0.1",
                "port " + port,
                "requirepass " + password,
                "dir \"" + directory.resolve("data") + "\"",
                "pidfile \"" + directory.resolve("pid") + "\"",
                "appendonly yes",
                "appendfsync everysec",
                "save \"\"",
                "set-proc-title no",
                "");
    }

    /** Not ready yet: no connection, or "-LOADING" while it reads its data. */
    private static boolean isReady(int port, String password) {
        return Loopback.answers(port, "AUTH " + password + "\r\nPING\r\n", "+OK\r\n+PONG\r\n");
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        if (!ServerProcess.endsWithin(server, STOP_LIMIT)) {
            server.destroyForcibly();
            var unused = ServerProcess.endsWithin(server, STOP_LIMIT);
        }
    }

    /** @return {@code redis://:password@host:port} */
    public String address() {
        return "redis://:" + password + "@127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop(process.toHandle());
        }
    }
}
