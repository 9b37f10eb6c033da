package io.helicon.namespace;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A directory of schemas as people change it. */
record SchemaFolder(Path path) {
    @CanIgnoreReturnValue
    SchemaFolder write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    @CanIgnoreReturnValue
    SchemaFolder write(String file, byte[] bytes) {
        try {
            Files.createDirectories(path.resolve(file).getParent());
            Files.write(path.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @CanIgnoreReturnValue
    SchemaFolder remove(String file) {
        try {
            Files.delete(path.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is there under this name is exchanged in one step. */
    @CanIgnoreReturnValue
    SchemaFolder link(String name, String target) {
        try {
            Path fresh = Files.createSymbolicLink(path.resolve(".fresh"), Path.of(target));
            Files.move(fresh, path.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SchemaDirectory directory() {
        return new SchemaDirectory(SchemaSettings.NONE
                .and("schema-directory", path)
                .and("max-schema-size", 100)
                .config());
    }

    static Map<SchemaName, String> texts(SchemaFiles files) {
        return files.texts().values().stream()
                .collect(java.util.stream.Collectors.toMap(SchemaText::name, SchemaText::text));
    }
}
