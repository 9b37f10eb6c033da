package io.helicon.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that an operator wants lines in: found out to be out of reach at the start, and not at the first error. */
public final class LogFiles {
    private LogFiles() {}

    /** @throws SettingError for the first that cannot be appended to */
    public static void requireWritable(SettingValues settings) {
        Stream.of("log.out", "access.log.out", "metrics.log.out").forEach(flag -> requireWritable(flag, settings));
    }

    private static void requireWritable(String flag, SettingValues settings) {
        Optional<Path> file = settings.get(flag).filter(OutputText::isFile).map(Path::of);
        file.ifPresent(path -> requireWritable(flag, path));
    }

    private static void requireWritable(String flag, Path file) {
        try {
            Path home = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("/"));
            Path unused = Files.createDirectories(home);
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
        } catch (IOException e) {
            String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
            throw new SettingError("cannot write to the file of -" + flag + ": " + reason);
        }
    }
}
