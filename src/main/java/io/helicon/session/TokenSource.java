package io.helicon.session;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes tokens: 64 bytes of the platform's CSPRNG as 128 lower-case hexadecimal characters. */
@Singleton
class TokenSource {
    private static final int BYTES = 64;

    private final SecureRandom random = new SecureRandom();

    AccessToken accessToken() {
        return new AccessToken(hex());
    }

    RefreshToken refreshToken() {
        return new RefreshToken(hex());
    }

    private String hex() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
