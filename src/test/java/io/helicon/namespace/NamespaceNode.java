package io.helicon.namespace;

import io.helicon.support.Node;
import io.helicon.support.SharedNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A further node on the shared Postgres and Redis, on which everything about namespaces is set otherwise: small limits,
 * times to live, a directory of schemas; but the data are the same. Started on first use.
 */
final class NamespaceNode {
    private static final Path SCHEMAS = directory();
    private static final Node NODE = SharedNode.startWith(
            "-schemas.directory=" + SCHEMAS,
            "-schemas.interval=50ms",
            "-namespaces.max.size=8192",
            "-namespaces.max.depth=4",
            "-namespaces.max.namespaces=3",
            "-namespaces.max.batch=2",
            "-namespaces.retries=64",
            "-namespaces.ttl=short.*=1s,*.day.v1=24h");

    private NamespaceNode() {}

    static Node node() {
        return NODE;
    }

    static NamespaceRoutes fresh() {
        return NamespaceRoutes.fresh(NODE);
    }

    /** Puts a whole file into the directory of schemas, in one step, as a careful operator would. */
    static void schema(String name, String yaml) {
        try {
            Path draft = Files.writeString(Files.createTempFile(SCHEMAS.getParent(), name, ".draft"), yaml);
            Path unused = Files.move(draft, file(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void removeSchema(String name) {
        try {
            Files.delete(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String name) {
        return SCHEMAS.resolve(name + ".yaml");
    }

    private static Path directory() {
        try {
            Path home = Files.createDirectories(Path.of("target/namespaces").toAbsolutePath());
            return Files.createDirectory(Files.createTempDirectory(home, "").resolve("schemas"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
