package io.helicon.access.elytron;

import io.helicon.access.Password;
import io.helicon.access.PasswordHash;
import io.helicon.access.PasswordHashes;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Bcrypt, in its modular crypt form, of the password's SHA-256 in base64: bcrypt alone looks at 72 bytes and at nothing
 * behind a NUL.
 */
@Singleton
final class ElytronPasswordHashes implements PasswordHashes {
    /** Two to this power of rounds, about a tenth of a second (2026). */
    private static final int COST = 10;

    @Override
    public PasswordHash of(Password password) {
        return new PasswordHash(BcryptUtil.bcryptHash(digest(password), COST));
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        return hash.value().startsWith("$2") && BcryptUtil.matches(digest(password), hash.value());
    }

    private static String digest(Password password) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(password.value().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
