package io.helicon.support;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another program, run to its end. */
final class Program {
    private static final int PATIENCE_SECONDS = 240;

    private final Path directory;
    private final Map<String, String> environment;

    /** @param environment besides that of this process */
    Program(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    /** @return all that it wrote; an {@link AssertionError} with it when it is not there, fails, or does not end */
    String run(String... command) {
        Path output = Leftovers.freshDirectory("programs").resolve("output");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            int code = await(builder.start());
            if (code != 0) {
                throw new AssertionError(
                        String.join(" ", command) + " ended with " + code + ":\n" + Files.readString(output));
            }
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError(command[0] + " cannot be run; this test needs it on the PATH", e);
        }
    }

    private static int await(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                List<ProcessHandle> family = process.descendants().toList();
                family.forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
