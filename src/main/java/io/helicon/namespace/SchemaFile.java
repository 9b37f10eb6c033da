package io.helicon.namespace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of the directory as it was seen.
 *
 * @param settled whether a later change of it would show: one within the same tick of the file system's clock would not
 * @param unreadable why its text could not be read
 */
record SchemaFile(Path path, Stamp stamp, boolean settled, String text, Optional<String> unreadable) {
    /** No file system's clock is coarser. */
    private static final Duration TICK = Duration.ofSeconds(2);

    /** By what a file that was changed is known, at the price of one look; the key is its inode, which a link changes. */
    record Stamp(FileTime modified, long size, @Nullable Object key) {
        static final Stamp NONE = new Stamp(FileTime.fromMillis(0), -1, null);
    }

    /** @return the same when it has not changed; nothing when it is gone, or is a directory */
    static Optional<SchemaFile> look(Path path, @Nullable SchemaFile known, int limit) {
        try {
            BasicFileAttributes seen = Files.readAttributes(path, BasicFileAttributes.class);
            return seen.isDirectory() ? Optional.empty() : Optional.of(look(path, seen, known, limit));
        } catch (IOException e) {
            return Files.isSymbolicLink(path) || Files.exists(path)
                    ? Optional.of(unreadable(path, Stamp.NONE, told(e)))
                    : Optional.empty();
        }
    }

    private static SchemaFile look(Path path, BasicFileAttributes seen, @Nullable SchemaFile known, int limit) {
        Stamp stamp = new Stamp(seen.lastModifiedTime(), seen.size(), seen.fileKey());
        if (known != null && known.settled() && known.stamp().equals(stamp)) {
            return known;
        }
        return seen.isRegularFile() ? read(path, stamp, limit) : unreadable(path, stamp, "it is no file");
    }

    private static SchemaFile read(Path path, Stamp stamp, int limit) {
        boolean settled = stamp.modified().toInstant().isBefore(Instant.now().minus(TICK));
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(limit + 1);
            return bytes.length > limit
                    ? unreadable(path, stamp, "it has more than %d bytes".formatted(limit))
                    : new SchemaFile(path, stamp, settled, decoded(bytes), Optional.empty());
        } catch (CharacterCodingException e) {
            return unreadable(path, stamp, "it is not UTF-8");
        } catch (IOException e) {
            return unreadable(path, stamp, told(e));
        }
    }

    /** Never settled: what could not be read is tried again. */
    private static SchemaFile unreadable(Path path, Stamp stamp, String reason) {
        return new SchemaFile(path, stamp, false, "", Optional.of(reason));
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static String told(IOException failure) {
        return "it cannot be read (" + failure.getClass().getSimpleName() + ")";
    }

    String fileName() {
        return String.valueOf(path.getFileName());
    }

    SchemaText text(SchemaName name) {
        return new SchemaText(name, SchemaOrigin.ofFile(path), text, unreadable);
    }
}
