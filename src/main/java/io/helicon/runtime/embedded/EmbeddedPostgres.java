package io.helicon.runtime.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A Postgres of our own: durable ({@code fsync} stays on), on loopback, with a password that stands in its directory.
 *
 * <p>The directory holds {@code data} (Postgres' own), {@code password} and {@code log}. Whoever starts one holds the
 * {@link DataDirectory} around it, or otherwise knows that nobody else does.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String VERSION = "18";
    private static final String USER = "postgres";
    private static final int ATTEMPTS = 5;
    private static final Duration INIT_LIMIT = Duration.ofMinutes(1);
    /** Long, because after a crash Postgres replays its log before it answers. */
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration KILL_LIMIT = Duration.ofSeconds(5);
    private static final Duration BEFORE_RETRY = Duration.ofMillis(500);

    private final Path directory;
    private final Path programs;
    private final String password;
    private final int port;
    private final Process process;

    private EmbeddedPostgres(Path directory, Path programs, String password, int port, Process process) {
        this.directory = directory;
        this.programs = programs;
        this.password = password;
        this.port = port;
        this.process = process;
    }

    /** Starts on a free port. */
    public static EmbeddedPostgres start(Path directory, Path binaries) {
        return start(directory, binaries, 0);
    }

    /**
     * Starts, stopping first what an earlier owner of the directory may have left behind, and returns when it answers.
     *
     * @param directory made when it is not there
     * @param binaries the cache directory of unpacked programs
     * @param port 0 for any that is free
     */
    public static EmbeddedPostgres start(Path directory, Path binaries, int port) {
        Path programs = new Binaries(binaries).postgres().resolve("bin");
        Path absolute = directory.toAbsolutePath();
        stopLeftBehind(absolute, programs);
        String password = initialised(absolute, programs);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int chosen = port == 0 ? Loopback.freePort() : port;
            Process process = launch(absolute, programs, chosen);
            if (ServerProcess.awaitReady(process, () -> isReady(absolute, process.pid()), START_LIMIT)) {
                return new EmbeddedPostgres(absolute, programs, password, chosen, process);
            }
            // A killed predecessor's children hold its shared memory for a moment longer; a port may be taken just now.
            process.destroyForcibly();
            Loopback.pause(BEFORE_RETRY.multipliedBy(attempt));
        }
        throw new EmbeddedFailure("embedded Postgres does not start; its reasons are in " + absolute.resolve("log"));
    }

    private static Process launch(Path directory, Path programs, int port) {
        List<String> command = List.of(
                programs.resolve("postgres").toString(),
                "-D",
                directory.resolve("data").toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200");
        return ServerProcess.start(ServerProcess.asNobodyWhenRoot(command), directory.resolve("log"));
    }

    /** Postgres writes its state as the eighth line of its pid file, for pg_ctl to read. */
    private static boolean isReady(Path directory, long pid) {
        try {
            List<String> lines = Files.readAllLines(pidFile(directory));
            return lines.size() >= 8
                    && lines.get(0).strip().equals(Long.toString(pid))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            return false;
        }
    }

    private static String initialised(Path directory, Path programs) {
        try {
            Files.createDirectories(directory);
            String password = Secrets.password(directory.resolve("password"));
            Path version = directory.resolve("data").resolve("PG_VERSION");
            if (!Files.exists(version)) {
                initialise(directory, programs);
            }
            String found = Files.readString(version).strip();
            if (!found.equals(VERSION)) {
                throw new EmbeddedFailure("data in " + directory + " is of Postgres " + found + ", this build has "
                        + VERSION + "; dump and reload it, or give another -data.directory");
            }
            return password;
        } catch (IOException e) {
            throw new EmbeddedFailure("embedded Postgres cannot use " + directory + ": " + e, e);
        }
    }

    /** Into a neighbour first: a data directory that is there is a whole one. */
    private static void initialise(Path directory, Path programs) throws IOException {
        Path partial = directory.resolve("data.new");
        Binaries.delete(partial);
        List<String> command = List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + partial,
                "--username=" + USER,
                "--pwfile=" + directory.resolve("password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-locale");
        if (!ServerProcess.run(ServerProcess.asNobodyWhenRoot(command), directory.resolve("log"), INIT_LIMIT)) {
            throw new EmbeddedFailure("initdb failed; its reasons are in " + directory.resolve("log"));
        }
        Files.move(partial, directory.resolve("data"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void stopLeftBehind(Path directory, Path programs) {
        Optional<ProcessHandle> orphan = ServerProcess.leftBehind(
                pidFile(directory), directory.resolve("data").toString());
        orphan.ifPresent(process -> stop(process, directory, programs));
    }

    private static Path pidFile(Path directory) {
        return directory.resolve("data").resolve("postmaster.pid");
    }

    /** {@code fast}: sessions are ended, the data is flushed. Java's own signal would wait for the sessions. */
    private static void stop(ProcessHandle server, Path directory, Path programs) {
        List<String> command = List.of(
                programs.resolve("pg_ctl").toString(),
                "stop",
                "--mode=fast",
                "--no-wait",
                "--pgdata=" + directory.resolve("data"));
        boolean told = ServerProcess.run(ServerProcess.asNobodyWhenRoot(command), directory.resolve("log"), KILL_LIMIT);
        if (!told || !ServerProcess.endsWithin(server, STOP_LIMIT)) {
            // Losing nothing either: the next start replays the log.
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
            var unused = ServerProcess.endsWithin(server, KILL_LIMIT);
        }
    }

    /** @return {@code postgres://user:password@host:port/database?sslmode=disable} */
    public String address() {
        return "postgres://" + USER + ":" + password + "@127.0.0.1:" + port + "/postgres?sslmode=disable";
    }

    public int port() {
        return port;
    }

    /** The postmaster; the processes that serve connections are its children. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop(process.toHandle(), directory, programs);
        }
    }
}
