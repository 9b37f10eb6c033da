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

    /** A dozen nodes' pools and the operators' tools; a connection that nobody takes costs some 20 KB. */
    private static final int MAX_CONNECTIONS = 400;

    private static final Duration INIT_LIMIT = Duration.ofMinutes(1);
    /** Long, because after a crash Postgres replays its log before it answers. */
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration KILL_LIMIT = Duration.ofSeconds(5);
    private static final Duration BEFORE_RETRY = Duration.ofMillis(500);

    private final Place place;
    private final String password;
    private final int port;
    private final Process process;

    private EmbeddedPostgres(Place place, String password, int port, Process process) {
        this.place = place;
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
        Place place = new Place(
                directory.toAbsolutePath(), new Binaries(binaries).postgres().resolve("bin"));
        stopLeftBehind(place);
        String password = initialised(place);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int chosen = port == 0 ? Loopback.freePort() : port;
            Process process = launch(place, chosen);
            if (ServerProcess.awaitReady(process, () -> isReady(place, process.pid()), START_LIMIT)) {
                return new EmbeddedPostgres(place, password, chosen, process);
            }
            // A killed predecessor's children hold its shared memory for a moment longer; a port may be taken just now.
            process.destroyForcibly();
            Loopback.pause(BEFORE_RETRY.multipliedBy(attempt));
        }
        throw new EmbeddedFailure("embedded Postgres does not start; its reasons are in " + place.log());
    }

    private static Process launch(Place place, int port) {
        List<String> command = List.of(
                place.program("postgres"),
                "-D",
                place.data().toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=" + MAX_CONNECTIONS);
        return ServerProcess.start(ServerProcess.asNobodyWhenRoot(command), place.log());
    }

    /** Postgres writes its state as the eighth line of its pid file, for pg_ctl to read. */
    private static boolean isReady(Place place, long pid) {
        try {
            List<String> lines = Files.readAllLines(place.pidFile());
            return lines.size() >= 8
                    && lines.get(0).strip().equals(Long.toString(pid))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            return false;
        }
    }

    private static String initialised(Place place) {
        try {
            Files.createDirectories(place.directory());
            String password = Secrets.password(place.password());
            Path version = place.data().resolve("PG_VERSION");
            if (!Files.exists(version)) {
                initialise(place);
            }
            String found = Files.readString(version).strip();
            if (!found.equals(VERSION)) {
                throw new EmbeddedFailure("data in " + place.directory() + " is of Postgres " + found
                        + ", this build has " + VERSION + "; dump and reload it, or give another -data.directory");
            }
            return password;
        } catch (IOException e) {
            throw new EmbeddedFailure("embedded Postgres cannot use " + place.directory() + ": " + e, e);
        }
    }

    /** Into a neighbour first: a data directory that is there is a whole one. */
    private static void initialise(Place place) throws IOException {
        Path partial = place.directory().resolve("data.new");
        Binaries.delete(partial);
        List<String> command = List.of(
                place.program("initdb"),
                "--pgdata=" + partial,
                "--username=" + USER,
                "--pwfile=" + place.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-locale");
        if (!ServerProcess.run(ServerProcess.asNobodyWhenRoot(command), place.log(), INIT_LIMIT)) {
            throw new EmbeddedFailure("initdb failed; its reasons are in " + place.log());
        }
        Files.move(partial, place.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void stopLeftBehind(Place place) {
        Optional<ProcessHandle> orphan =
                ServerProcess.leftBehind(place.pidFile(), place.data().toString());
        orphan.ifPresent(process -> stop(process, place));
    }

    /** {@code fast}: sessions are ended, the data is flushed. Java's own signal would wait for the sessions. */
    private static void stop(ProcessHandle server, Place place) {
        List<String> command =
                List.of(place.program("pg_ctl"), "stop", "--mode=fast", "--no-wait", "--pgdata=" + place.data());
        boolean told = ServerProcess.run(ServerProcess.asNobodyWhenRoot(command), place.log(), KILL_LIMIT);
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
            stop(process.toHandle(), place);
        }
    }

    /** Where a server's files are, and its programs. */
    private record Place(Path directory, Path programs) {
        Path data() {
            return directory.resolve("data");
        }

        Path pidFile() {
            return data().resolve("postmaster.pid");
        }

        Path password() {
            return directory.resolve("password");
        }

        Path log() {
            return directory.resolve("log");
        }

        String program(String name) {
            return programs.resolve(name).toString();
        }
    }
}
