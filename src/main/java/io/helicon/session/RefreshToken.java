package io.helicon.session;

import io.helicon.problem.Problem;

/** The secret that renews a session, good once: 1 to 4,096 characters of any kind; never printed. */
public record RefreshToken(String value) {
    public RefreshToken {
        if (value.isEmpty()) {
            throw Problem.invalid("mnemosyned: missing refresh token");
        }
        Text.checkLength("refresh token", value, AccessToken.LIMIT);
        Text.checkEncodable("refresh token", value);
    }

    public TokenDigest digest() {
        return TokenDigest.of(value);
    }

    @Override
    public String toString() {
        return "RefreshToken[redacted]";
    }
}
