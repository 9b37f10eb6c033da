package io.helicon.session.postgres;

import io.helicon.session.SessionConfig;
import io.helicon.session.TokenDigest;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/**
 * Keeps tokens secret at rest: AES-GCM with a random nonce, bound to the token's digest, when there is a key.
 *
 * <p>The first byte says how: 0 plain UTF-8, 1 sealed; so a key may be added later, and what was plain is still read.
 */
@Singleton
final class TokenSeal {
    private static final Logger LOG = Logger.getLogger(TokenSeal.class);
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final byte PLAIN = 0;
    private static final byte SEALED = 1;
    private static final int NONCE = 12;
    private static final Set<Integer> LENGTHS = Set.of(16, 32);
    private static final int TAG_BITS = 128;

    private final Optional<SecretKeySpec> key;
    private final SecureRandom random = new SecureRandom();

    TokenSeal(SessionConfig config) {
        key = config.sealKey().map(TokenSeal::key);
        if (key.isEmpty()) {
            LOG.warn("tokens are stored in plain text: set session.seal.key to seal them");
        }
    }

    byte[] seal(String token, TokenDigest digest) {
        byte[] text = token.getBytes(StandardCharsets.UTF_8);
        return key.map(secret -> sealed(secret, text, digest)).orElseGet(() -> concat(PLAIN, new byte[0], text));
    }

    String open(byte[] stored, TokenDigest digest) {
        if (stored[0] == PLAIN) {
            return new String(stored, 1, stored.length - 1, StandardCharsets.UTF_8);
        }
        SecretKeySpec secret = key.orElseThrow(
                () -> new IllegalStateException("a stored token is sealed, but there is no session.seal.key"));
        return new String(opened(secret, stored, digest), StandardCharsets.UTF_8);
    }

    private byte[] sealed(SecretKeySpec secret, byte[] text, TokenDigest digest) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.ENCRYPT_MODE, secret, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(digest.bytes());
            return concat(SEALED, nonce, cipher.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a token could not be sealed", e);
        }
    }

    private static byte[] opened(SecretKeySpec secret, byte[] stored, TokenDigest digest) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.DECRYPT_MODE, secret, new GCMParameterSpec(TAG_BITS, stored, 1, NONCE));
            cipher.updateAAD(digest.bytes());
            return cipher.doFinal(stored, 1 + NONCE, stored.length - 1 - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored token cannot be opened with this session.seal.key", e);
        }
    }

    private static byte[] concat(byte kind, byte[] nonce, byte[] text) {
        return Buffer.buffer(1 + nonce.length + text.length)
                .appendByte(kind)
                .appendBytes(nonce)
                .appendBytes(text)
                .getBytes();
    }

    /** A key that does not fit is told at the start, not at the first token. */
    private static SecretKeySpec key(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (!LENGTHS.contains(bytes.length)) {
            throw new IllegalArgumentException("session.seal.key has " + bytes.length + " bytes, 16 or 32 are taken");
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
