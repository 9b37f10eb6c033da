package io.helicon.session;

import io.helicon.problem.Problem;

/** The secret that opens a session: 1 to 4,096 characters of any kind; never printed. */
public record AccessToken(String value) {
    static final int LIMIT = 4_096;

    public AccessToken {
        if (value.isEmpty()) {
            throw Problem.invalid("mnemosyned: missing access token");
        }
        Text.checkLength("access token", value, LIMIT);
        Text.checkEncodable("access token", value);
    }

    public TokenDigest digest() {
        return TokenDigest.of(value);
    }

    @Override
    public String toString() {
        return "AccessToken[redacted]";
    }
}
