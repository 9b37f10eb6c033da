package io.helicon.bench.executable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One way of running the server.
 *
 * @param name heads its column
 * @param executable the native one; none for the jar on a JVM
 * @param flag for its memory; may be empty
 */
record Edition(String name, Optional<Path> executable, String flag) {
    static final String JVM = "JVM";
    static final String NATIVE = "native";
    private static final Path APPLICATION = Path.of("target", "quarkus-app");

    /** The JVM first, since the others are compared with it; each without a limit and with that one. */
    static List<Edition> all(Path executable, String limit) {
        List<Edition> free =
                List.of(new Edition(JVM, Optional.empty(), ""), new Edition(NATIVE, Optional.of(executable), ""));
        Stream<Edition> limited =
                limit.isBlank() ? Stream.empty() : free.stream().map(it -> it.limitedTo(limit));
        return Stream.concat(free.stream(), limited).toList();
    }

    private Edition limitedTo(String limit) {
        return new Edition(name + " " + limit, executable, limit);
    }

    boolean isNative() {
        return executable.isPresent();
    }

    boolean isLimited() {
        return !flag.isEmpty();
    }

    /** Servers that are launched from now on are of this edition. */
    void choose() {
        executable.ifPresentOrElse(
                path -> System.setProperty("helicon.native", path.toString()),
                () -> System.clearProperty("helicon.native"));
        System.setProperty("helicon.node.jvm", isNative() ? "" : flag);
    }

    /** An executable takes the flag for its memory among the others. */
    String[] flags(String... others) {
        return Stream.concat(Stream.of(others), Stream.of(flag).filter(it -> isNative() && isLimited()))
                .toArray(String[]::new);
    }

    /** All files that are the server, without the Java that a jar needs besides. */
    List<Path> files() {
        try (Stream<Path> found = Files.walk(executable.orElse(APPLICATION))) {
            return found.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
