package io.helicon.runtime.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The directory that holds the embedded servers' data, owned by one process at a time.
 *
 * <p>The claim is a lock of the operating system on the file {@code lock}, so it ends with the process, however that
 * ends; the file's text is the owner's pid, for the message that a second process gets.
 */
public final class DataDirectory implements AutoCloseable {
    // Opening and closing a file that this JVM has locked would drop the lock on most systems, so a second claim from
    // within must be refused before it touches the file.
    private static final Set<Path> CLAIMED_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Makes the directory when it is not there, and claims it. */
    public static DataDirectory claim(Path directory) {
        try {
            Path path = Files.createDirectories(directory.toAbsolutePath()).toRealPath();
            if (!CLAIMED_HERE.add(path)) {
                throw taken(path, Long.toString(ProcessHandle.current().pid()));
            }
            return locked(path);
        } catch (IOException e) {
            throw new EmbeddedFailure("data directory " + directory + " cannot be used: " + e, e);
        }
    }

    private static DataDirectory locked(Path path) throws IOException {
        try {
            return lock(path);
        } catch (IOException | EmbeddedFailure e) {
            CLAIMED_HERE.remove(path);
            throw e;
        }
    }

    private static DataDirectory lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(
                path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            String owner = read(channel);
            channel.close();
            throw taken(path, owner);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new DataDirectory(path, channel);
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(32);
        channel.read(buffer, 0);
        return StandardCharsets.US_ASCII.decode(buffer.flip()).toString().strip();
    }

    private static EmbeddedFailure taken(Path path, String owner) {
        return new EmbeddedFailure("data directory " + path + " is in use by the process " + owner
                + "; stop that one, or give this one another -data.directory");
    }

    /** Absolute, without symbolic links. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EmbeddedFailure("data directory " + path + " cannot be released: " + e, e);
        } finally {
            CLAIMED_HERE.remove(path);
        }
    }
}
