package io.helicon.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs other people's programs and reads what they print. */
public final class Shell {
    private Shell() {}

    /** Output and errors of the command; a failing one is an exception with them. */
    public static String run(List<String> command, Map<String, String> environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
            }
            return output;
        } catch (IOException failure) {
            throw new IllegalStateException("cannot run " + command.get(0), failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted during " + command.get(0), interrupted);
        }
    }

    /** First line of the command's output, or nothing when it fails. */
    public static Optional<String> tryFirstLine(String... command) {
        try {
            return run(List.of(command), Map.of()).lines().findFirst();
        } catch (IllegalStateException failed) {
            return Optional.empty();
        }
    }
}
