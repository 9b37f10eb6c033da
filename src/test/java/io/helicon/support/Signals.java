package io.helicon.support;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Signals that Java has no method for. */
final class Signals {
    private Signals() {}

    /** Stops a server with all its children, parent first, so that none is replaced meanwhile. */
    static void freeze(ProcessHandle server) {
        send("STOP", server);
        server.descendants().forEach(child -> send("STOP", child));
    }

    static void thaw(ProcessHandle server) {
        server.descendants().forEach(child -> send("CONT", child));
        send("CONT", server);
    }

    /** {@code kill -9} for a server with all its children. */
    static void kill(ProcessHandle server) {
        List<ProcessHandle> family =
                Stream.concat(Stream.of(server), server.descendants()).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(Signals::awaitEnd);
    }

    private static void awaitEnd(ProcessHandle process) {
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    static void send(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
