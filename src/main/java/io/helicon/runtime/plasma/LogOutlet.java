package io.helicon.runtime.plasma;

import io.helicon.runtime.OutputText;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes lines to a stream of this process, or to the end of a file. */
final class LogOutlet implements Outlet {
    private final String out;
    private final GoLog log;

    /** @param out {@code stdout}, {@code stderr}, or a file */
    LogOutlet(String out, GoLog log) {
        this.out = out;
        this.log = log;
    }

    @Override
    public Uni<Void> write(String text) {
        return Uni.createFrom().voidItem().invoke(() -> append(log.line(text) + "\n"));
    }

    private void append(String line) {
        switch (out) {
            case OutputText.STDOUT -> print(System.out, line);
            case OutputText.STDERR -> print(System.err, line);
            default -> append(Path.of(out), line);
        }
    }

    private static void print(PrintStream stream, String line) {
        stream.print(line);
        stream.flush();
    }

    private static void append(Path file, String line) {
        try {
            Path unused = Files.write(
                    file, line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
