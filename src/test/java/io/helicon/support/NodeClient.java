package io.helicon.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Scripts of {@code src/test/node}, run by Node.js with the packages of the lock file.
 *
 * <p>They are installed under {@code target} on first use, and kept until the lock file changes.
 */
public final class NodeClient {
    private static final Path SCRIPTS = Path.of("src/test/node").toAbsolutePath();
    private static final Path HOME = Path.of("target/node-client").toAbsolutePath();

    private NodeClient() {}

    /** @return what the script wrote */
    public static String run(String script, String... arguments) {
        try {
            prepare();
            Files.copy(SCRIPTS.resolve(script), HOME.resolve(script), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        List<String> command =
                Stream.concat(Stream.of("node", script), Stream.of(arguments)).toList();
        return new Program(HOME, Map.of()).run(command.toArray(String[]::new));
    }

    private static void prepare() throws IOException {
        Files.createDirectories(HOME);
        Path lock = SCRIPTS.resolve("package-lock.json");
        Path stamp = HOME.resolve("installed");
        if (!Files.exists(stamp) || Files.mismatch(stamp, lock) >= 0) {
            for (String file : List.of("package.json", "package-lock.json")) {
                Files.copy(SCRIPTS.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            new Program(HOME, Map.of()).run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            Files.copy(lock, stamp, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
