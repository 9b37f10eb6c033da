package io.helicon.runtime.embedded;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The servers' programs: found on the class path for the running platform, unpacked once into a cache directory.
 *
 * <p>An unpacked directory is named after its archive's checksum and appears by one rename, so it is complete or not
 * there, a newer build brings its own, and several processes may unpack at once.
 */
final class Binaries {
    private static final String REDIS_VERSION = "7.0.15";

    private final Path cache;

    Binaries(Path cache) {
        this.cache = cache.toAbsolutePath();
    }

    /** @return the directory that holds {@code bin/postgres} and its kin */
    Path postgres() {
        String architecture = isArm() ? "arm_64" : "x86_64";
        return unpacked("postgres-" + system() + "-" + architecture + ".txz", "postgres", Binaries::untar);
    }

    /** @return the program {@code redis-server} */
    Path redis() {
        String architecture = isArm() ? "arm64" : "amd64";
        String resource = "redis-server-" + REDIS_VERSION + "-" + system() + "-" + architecture;
        return unpacked(resource, "redis", Binaries::copy).resolve("redis-server");
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "darwin" : name.contains("linux") ? "linux" : name;
    }

    private static boolean isArm() {
        return System.getProperty("os.arch").matches("aarch64|arm64");
    }

    private Path unpacked(String resource, String name, Unpacking unpacking) {
        try {
            Path target = cache.resolve(name + "-" + checksum(resource));
            if (!Files.isDirectory(target)) {
                Files.createDirectories(cache);
                unpack(resource, target, unpacking);
            }
            return target;
        } catch (IOException e) {
            throw new EmbeddedFailure("cannot unpack " + resource + " into " + cache + ": " + e, e);
        }
    }

    private void unpack(String resource, Path target, Unpacking unpacking) throws IOException {
        Path partial = Files.createTempDirectory(cache, "unpacking-");
        try (InputStream in = open(resource)) {
            unpacking.unpack(in, partial);
            // Temporary directories are made for their owner alone; the programs may be anybody's.
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
        } finally {
            delete(partial);
        }
    }

    private static void untar(InputStream in, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            makeExecutable(path);
        }
    }

    private static void copy(InputStream in, Path target) throws IOException {
        Path program = target.resolve("redis-server");
        Files.copy(in, program);
        makeExecutable(program);
    }

    private static void makeExecutable(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String checksum(String resource) throws IOException {
        CRC32 checksum = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = open(resource)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                checksum.update(buffer, 0, count);
            }
        }
        return Long.toHexString(checksum.getValue());
    }

    private static InputStream open(String resource) throws IOException {
        @Nullable InputStream in = Binaries.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new FileNotFoundException("this build carries no " + resource);
        }
        return in;
    }

    static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    /** How one kind of archive becomes files. */
    private interface Unpacking {
        void unpack(InputStream in, Path target) throws IOException;
    }
}
