package io.helicon.namespace;

import java.nio.file.Path;

/**
 * Where the text of a schema is from.
 *
 * @param file what callers are told: {@code x.yaml}, {@code registry:x}
 * @param place what the log says, which may be a path: {@code schemas/x.yaml}
 */
public record SchemaOrigin(Source source, String file, String place) {
    /** Which of the two; the registry's text wins over a file of the same name. */
    public enum Source {
        DIRECTORY,
        REGISTRY
    }

    static SchemaOrigin ofFile(Path file) {
        return new SchemaOrigin(Source.DIRECTORY, String.valueOf(file.getFileName()), file.toString());
    }

    static SchemaOrigin ofRegistry(SchemaName name) {
        return new SchemaOrigin(Source.REGISTRY, "registry:" + name, "registry:" + name);
    }
}
