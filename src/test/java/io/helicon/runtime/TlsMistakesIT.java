package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Node;
import io.helicon.support.TestAuthority;
import io.helicon.support.TestAuthority.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Certificates and keys that cannot be served are one line that names the file, and exit 2. */
class TlsMistakesIT {
    private static final String NOBODY = "-postgres.address=postgres://127.0.0.1:1/x";

    @TempDir
    private static Path directory;

    private static Pair right;
    private static Pair other;
    private static Pair encrypted;
    private static Pair strange;
    private static Path text;

    @BeforeAll
    static void issue() throws IOException {
        TestAuthority authority = TestAuthority.fresh();
        right = authority.issue();
        other = authority.issueRsa();
        encrypted = authority.issueEncrypted();
        strange = authority.issueEd25519();
        text = Files.writeString(directory.resolve("text"), "no certificate and no key\n");
    }

    /** @param message what the line says besides the file */
    private record Mistake(Path certificate, Path key, Path named, String message) {}

    private static Stream<Mistake> mistakes() throws IOException {
        Path none = directory.resolve("none");
        String half = Files.readString(right.certificate()).substring(0, 300);
        Path damaged = Files.writeString(directory.resolve("damaged"), half);
        String rubbish = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
        Path damagedKey = Files.writeString(directory.resolve("damaged.key"), rubbish);
        return Stream.of(
                new Mistake(none, right.key(), none, "-tls.crt: there is no file"),
                new Mistake(right.certificate(), none, none, "-tls.key: there is no file"),
                new Mistake(directory, right.key(), directory, "-tls.crt: "),
                new Mistake(text, right.key(), text, "holds no certificate"),
                new Mistake(right.certificate(), text, text, "holds no private key"),
                new Mistake(damaged, right.key(), damaged, "a certificate that cannot be read"),
                new Mistake(right.certificate(), damagedKey, damagedKey, "a key that cannot be read"),
                new Mistake(right.key(), right.key(), right.key(), "holds no certificate"),
                new Mistake(right.certificate(), other.key(), other.key(), "is not that of the certificate"),
                new Mistake(other.certificate(), right.key(), other.certificate(), "is not that of the certificate"),
                new Mistake(encrypted.certificate(), encrypted.key(), encrypted.key(), "is encrypted"),
                new Mistake(strange.certificate(), strange.key(), strange.key(), "RSA or EC, PKCS#8"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isOneLineThatNamesTheFileAndExit2(Mistake mistake) {
        // When
        try (Node node = Node.launch(
                NOBODY,
                "-redis.address=redis://127.0.0.1:1",
                "-tls",
                "-tls.crt=" + mistake.certificate(),
                "-tls.key=" + mistake.key())) {
            // Then
            assertThat(node.awaitExit()).isEqualTo(2);
            assertThat(node.output().strip())
                    .startsWith("helicon: -tls.")
                    .contains(mistake.named().toString(), mistake.message())
                    .doesNotContain("\n", "AAAA");
        }
    }
}
