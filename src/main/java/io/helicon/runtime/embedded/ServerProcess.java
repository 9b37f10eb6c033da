package io.helicon.runtime.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** The ways of the operating system with server processes: start, wait, recognise, end. */
final class ServerProcess {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final long LOG_LIMIT = 16L << 20;
    private static final List<String> KEPT_ENVIRONMENT = List.of("PATH", "HOME", "TMPDIR", "TZ");

    private ServerProcess() {}

    /** Starts a program as a direct child in a session of its own, its output going to {@code log}. */
    static Process start(List<String> command, Path log) {
        List<String> whole = new ArrayList<>(inOwnSession());
        whole.addAll(command);
        return spawn(whole, log);
    }

    /** Runs a program that ends by itself. */
    static boolean run(List<String> command, Path log, Duration limit) {
        Process process = spawn(command, log);
        if (!endsWithin(process, limit)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    /** Postgres refuses to run as root; in a user namespace root is nobody, with root's files. */
    static List<String> asNobodyWhenRoot(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        List<String> whole = new ArrayList<>(List.of("unshare", "-U"));
        whole.addAll(command);
        return whole;
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return System.getProperty("user.name", "").equals("root");
        }
    }

    private static List<String> inOwnSession() {
        boolean there = Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> List.of(path.split(File.pathSeparator)).stream())
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "setsid")));
        return there ? List.of("setsid") : List.of();
    }

    private static Process spawn(List<String> command, Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
                Files.delete(log);
            }
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            cleanse(builder.environment());
            return builder.start();
        } catch (IOException e) {
            throw new EmbeddedFailure("cannot start " + String.join(" ", command) + ": " + e.getMessage(), e);
        }
    }

    /** PGPORT, LC_ALL and the like of whoever started us are not meant for these servers. */
    private static void cleanse(Map<String, String> environment) {
        environment.keySet().retainAll(KEPT_ENVIRONMENT);
        environment.put("LC_ALL", "C");
    }

    /** @return true when ready; false when the process ended, or the time did, before */
    static boolean awaitReady(Process process, BooleanSupplier ready, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!endsWithin(process, POLL)) {
            if (ready.getAsBoolean()) {
                return true;
            }
            if (System.nanoTime() > deadline) {
                return false;
            }
        }
        return false;
    }

    static boolean endsWithin(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedFailure("interrupted while waiting for an embedded server", e);
        }
    }

    static boolean endsWithin(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedFailure("interrupted while waiting for an embedded server", e);
        }
    }

    /**
     * The live process that a pid file names, provided its command line holds {@code mark}: a pid alone may by now be
     * anybody's, after a reboot for one.
     */
    static Optional<ProcessHandle> leftBehind(Path pidFile, String mark) {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                    .filter(process -> commandLine(process).contains(mark));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
        } catch (IOException e) {
            return process.info().commandLine().orElse("");
        }
    }
}
