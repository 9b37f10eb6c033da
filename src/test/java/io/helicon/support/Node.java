package io.helicon.support;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * The packaged server in a process of its own, as its operator would run it.
 *
 * <p>Which one: the executable of the system property {@code helicon.native}, or else the jar of {@code helicon.jar}.
 * It gets a free port (the next one is free too) and an empty data directory, unless the flags say otherwise, and no
 * settings from this process's environment; words such as {@code PLASMA_DEBUG=true} are its own. Its output is kept in {@code target/nodes}.
 */
public final class Node implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofSeconds(60);
    private static final Duration EXIT_LIMIT = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Path directory;
    private final int port;
    private final Process process;
    private final long launched;
    private final List<ProcessHandle> leftBehind = new CopyOnWriteArrayList<>();

    private Node(Path directory, int port, List<String> command, Map<String, String> variables) {
        this.directory = directory;
        this.port = port;
        this.launched = System.nanoTime();
        this.process = spawn(command, directory, variables);
    }

    /** Launches, and returns when it is ready. */
    public static Node start(String... flags) {
        Node node = launch(flags);
        node.awaitReady();
        return node;
    }

    /** Launches, and returns at once. */
    public static Node launch(String... flags) {
        Path directory = Leftovers.freshDirectory("nodes");
        int port = portOf(flags);
        List<String> command = new ArrayList<>(PackagedServer.command());
        command.add("-port=" + port);
        addUnlessGiven(
                command, flags, "-data.directory", directory.resolve("data").toString());
        if (!PackagedServer.isNative()) {
            addUnlessGiven(
                    command, flags, "-data.binaries", Leftovers.binaries().toString());
        }
        Arrays.stream(flags)
                .filter(flag -> flag.startsWith("-") && !flag.startsWith("-port="))
                .forEach(command::add);
        return Leftovers.track(new Node(directory, port, command, variables(flags)));
    }

    private static int portOf(String... flags) {
        return Arrays.stream(flags)
                .filter(flag -> flag.startsWith("-port="))
                .map(flag -> Integer.valueOf(flag.substring("-port=".length())))
                .findFirst()
                .orElseGet(() -> FreePort.consecutive(2));
    }

    private static void addUnlessGiven(List<String> command, String[] flags, String name, String value) {
        if (Arrays.stream(flags).noneMatch(flag -> flag.startsWith(name + "="))) {
            command.add(name + "=" + value);
        }
    }

    private static Map<String, String> variables(String... flags) {
        return Arrays.stream(flags)
                .filter(flag -> flag.matches("[A-Z_]+=.*"))
                .map(flag -> flag.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static Process spawn(List<String> command, Path directory, Map<String, String> variables) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(directory.resolve("output").toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(HELICON|MNEMOSYNED|PLASMA|REDIS|HTTP_).*"));
        builder.environment().putAll(variables);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    public int operatorPort() {
        return port + 1;
    }

    public long pid() {
        return process.pid();
    }

    /** @return {@link System#nanoTime} right before its process was made */
    public long launched() {
        return launched;
    }

    /** Waits until {@code /healthr} says ready; fails at once, with its output, when the process ends instead. */
    public void awaitReady() {
        Awaitility.await("node on port " + port)
                .atMost(READY_LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .failFast(this::requireAlive)
                .until(this::isReady);
    }

    /** Asks {@code /healthr} once. */
    public boolean isReady() {
        URI uri = URI.create("http://127.0.0.1:" + operatorPort() + "/healthr");
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new AssertionError("node ended with " + process.exitValue() + ": " + output());
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** {@code SIGTERM}. @return the exit code */
    public int terminate() {
        beginEnd();
        return awaitExit();
    }

    /** {@code SIGTERM}, without waiting for what comes of it. */
    public void beginEnd() {
        process.destroy();
    }

    /** {@code SIGINT}. @return the exit code */
    public int interrupt() {
        Signals.send("INT", process.toHandle());
        return awaitExit();
    }

    /** @return the exit code of a node that ends by itself */
    public int awaitExit() {
        try {
            if (!process.waitFor(EXIT_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("node does not end: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code kill -9} of the server alone: its embedded servers are left behind, until {@link #close}. */
    public void killHard() {
        process.descendants().forEach(leftBehind::add);
        process.destroyForcibly();
        awaitExit();
    }

    /** @return the embedded servers it has started, with all their processes */
    public List<ProcessHandle> servers() {
        return process.descendants().toList();
    }

    /** {@code SIGSTOP} for its embedded servers alone. */
    public void freezeServers() {
        servers().forEach(server -> Signals.send("STOP", server));
    }

    /** {@code SIGSTOP}. */
    public void freeze() {
        Signals.send("STOP", process.toHandle());
    }

    /** {@code SIGCONT}. */
    public void thaw() {
        Signals.send("CONT", process.toHandle());
    }

    /** @return all that it has written to stdout and stderr */
    public String output() {
        try {
            return Files.readString(directory.resolve("output"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** @return where it runs, and keeps its {@code data} unless a flag said otherwise */
    public Path directory() {
        return directory;
    }

    /** Ends it, its embedded servers, and their data; its output stays. */
    @Override
    public void close() {
        Signals.kill(process.toHandle());
        leftBehind.forEach(Signals::kill);
        Leftovers.forget(this);
        Leftovers.delete(directory.resolve("data"));
    }
}
