package io.helicon.runtime.embedded;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The embedded servers of this process, over one claimed data directory: started on demand, stopped together.
 *
 * <p>Stopping is safe from any thread, more than once, and while another thread starts them: a signal may come at any
 * moment.
 */
public final class EmbeddedServers implements AutoCloseable {
    private final Path directory;
    private final Path binaries;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    private EmbeddedServers(DataDirectory directory, Path binaries) {
        this.directory = directory.path();
        this.binaries = binaries;
        started.push(directory);
    }

    /** @param binaries where the servers' programs are unpacked */
    public static EmbeddedServers in(Path dataDirectory, Path binaries) {
        return new EmbeddedServers(DataDirectory.claim(dataDirectory), binaries);
    }

    /** @return the address of a running Postgres */
    public synchronized String postgres() {
        requireOpen();
        EmbeddedPostgres server = EmbeddedPostgres.start(directory.resolve("postgres"), binaries);
        started.push(server);
        return server.address();
    }

    /** @return the address of a running Redis */
    public synchronized String redis() {
        requireOpen();
        EmbeddedRedis server = EmbeddedRedis.start(directory.resolve("redis"), binaries);
        started.push(server);
        return server.address();
    }

    private void requireOpen() {
        if (closed) {
            throw new EmbeddedFailure("stopped while starting");
        }
    }

    /** The directory is released last, so that the next owner finds nobody at the data. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            close(started.pop());
        }
    }

    /**
     * Ends at once all that this process has started, for an end that may not wait any longer; even a server that is
     * starting at this moment, or hangs. Nothing is lost: the next start replays the logs.
     */
    public static void kill() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("while stopping an embedded server: " + e);
        }
    }
}
