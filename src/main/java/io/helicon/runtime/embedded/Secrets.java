package io.helicon.runtime.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The embedded servers' passwords and other files that only their owner may read. */
final class Secrets {
    private static final int BYTES = 24;

    private Secrets() {}

    /** @return the password kept in {@code file}, made on first use */
    static String password(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[BYTES];
                new SecureRandom().nextBytes(random);
                write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new EmbeddedFailure("cannot keep the password " + file + ": " + e, e);
        }
    }

    /** Writes a file that is complete or as it was before, and never readable by others. */
    static void write(Path file, String text) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(partial);
        Files.createFile(partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(partial, text, StandardOpenOption.WRITE);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
