package io.helicon.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A copy of {@code native-build.sh} in a project of its own, which finds nothing on its PATH but what it is given. */
record BuildScript(Path project, Map<String, String> environment) {
    /** What every system has. */
    private static final List<String> TOOLS =
            List.of("bash", "cat", "chmod", "dirname", "mkdir", "readlink", "sed", "touch", "uname");

    static BuildScript in(Path project) throws IOException {
        Path programs = Files.createDirectories(project.resolve("bin"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(programs.resolve(tool), tool(tool));
        }
        Files.copy(Path.of("native-build.sh"), project.resolve("native-build.sh"));
        Files.writeString(project.resolve("pom.xml"), "<project>\n  <version>7.7.7</version>\n</project>\n");
        return new BuildScript(project, Map.of("PATH", programs.toString()));
    }

    private static Path tool(String name) {
        return Stream.of("/usr/bin", "/bin")
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is neither in /usr/bin nor in /bin"));
    }

    String path(String name) {
        return project.resolve(name).toString();
    }

    BuildScript with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new BuildScript(project, more);
    }

    /** A program anywhere in the project. */
    void program(String name, String body) {
        try {
            Path file = project.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "#!" + tool("bash") + "\n" + body + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void onPath(String name, String body) {
        program("bin/" + name, body);
    }

    /** A container engine that answers, and tells what it is asked to do. */
    void engine(String name) {
        onPath(name, "echo " + name + " \"$@\"");
    }

    /** What an earlier build has left. */
    void executable() {
        program("target/helicon-runner", "");
    }

    Outcome run(String... words) {
        List<String> command = Stream.concat(
                        Stream.of(tool("bash").toString(), path("native-build.sh")), Stream.of(words))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How it ended, and all that it and the fakes said. */
    record Outcome(int code, String output) {
        List<String> lines() {
            return output.lines().toList();
        }
    }
}
